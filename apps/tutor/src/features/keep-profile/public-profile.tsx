import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { FormError, FormFields, toast } from '@4as/ui';
import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';

const PublicProfileFragment = graphql(`
  fragment PublicProfile on TutorAccount {
    id
    displayName
    bio
  }
`);

const UpdateTutorProfileDocument = graphql(`
  mutation UpdateTutorProfile($input: UpdateTutorProfileInput!) {
    updateTutorProfile(input: $input) {
      ... on TutorProfileUpdated {
        tutor {
          ...PublicProfile
        }
      }
      ... on Failure {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`);

/** The name and the words that students read before they choose. */
export function PublicProfile({ tutor }: { tutor: FragmentType<typeof PublicProfileFragment> }) {
  const { t } = useTranslation('tutor');
  const problemText = useProblemText();
  const profile = readFragment(PublicProfileFragment, tutor);
  const [displayName, setDisplayName] = useState(profile.displayName);
  const [bio, setBio] = useState(profile.bio);
  const update = useCommand(UpdateTutorProfileDocument, { onDone: () => toast.success(t('profile.saved')) });
  return (
    <FormFields
      onSubmit={(event) => {
        event.preventDefault();
        void update.run({ input: { displayName, bio } });
      }}
    >
      <TextInput
        label={t('profile.displayName')}
        value={displayName}
        onChange={(event) => setDisplayName(event.currentTarget.value)}
        error={update.fieldErrors['displayName']}
        required
      />
      <Textarea
        label={t('profile.bio')}
        description={t('profile.bioHint')}
        value={bio}
        onChange={(event) => setBio(event.currentTarget.value)}
        error={update.fieldErrors['bio']}
        autosize
        minRows={5}
        maxLength={4000}
      />
      <FormError>{update.failure?.message ?? problemText(update.problem)}</FormError>
      <Group>
        <Button type="submit" loading={update.running}>
          {t('profile.save')}
        </Button>
      </Group>
    </FormFields>
  );
}
