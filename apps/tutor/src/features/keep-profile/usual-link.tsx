import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { toast } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { LinkForm } from '../../parts/link-form';

const UsualLinkFragment = graphql(`
  fragment UsualLink on TutorAccount {
    id
    meetingLink {
      url
      platform
    }
  }
`);

const SetDefaultMeetingLinkDocument = graphql(`
  mutation SetDefaultMeetingLink($input: SetDefaultMeetingLinkInput!) {
    setDefaultMeetingLink(input: $input) {
      ... on TutorProfileUpdated {
        tutor {
          ...UsualLink
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

/** The meeting link of every session that has none of its own. */
export function UsualLink({ tutor }: { tutor: FragmentType<typeof UsualLinkFragment> }) {
  const { t } = useTranslation('tutor');
  const { meetingLink } = readFragment(UsualLinkFragment, tutor);
  const command = useCommand(SetDefaultMeetingLinkDocument);
  const save = async (url: string | null) => {
    const outcome = await command.run({ input: { url } });
    if (outcome.kind === 'done') toast.success(url === null ? t('profile.linkRemoved') : t('profile.linkSaved'));
  };
  return (
    <LinkForm
      key={meetingLink?.url}
      label={t('profile.linkLabel')}
      hint={t('profile.linkHint')}
      submitLabel={t('profile.linkSave')}
      url={meetingLink?.url ?? ''}
      command={command}
      onSave={(url) => void save(url)}
    />
  );
}
