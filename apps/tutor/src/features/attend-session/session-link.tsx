import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { toast } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { LinkForm } from '../../parts/link-form';

const SessionLinkFragment = graphql(`
  fragment SessionLink on Appointment {
    id
    meetingLink {
      url
      platform
    }
  }
`);

const SetMeetingLinkDocument = graphql(`
  mutation SetMeetingLink($input: SetMeetingLinkInput!) {
    setMeetingLink(input: $input) {
      ... on AppointmentChanged {
        appointment {
          ...SessionLink
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

/** The meeting link of one session; its student sees a change at once. */
export function SessionLink({ session }: { session: FragmentType<typeof SessionLinkFragment> }) {
  const { t } = useTranslation('tutor');
  const { id, meetingLink } = readFragment(SessionLinkFragment, session);
  const command = useCommand(SetMeetingLinkDocument);
  const save = async (url: string | null) => {
    const outcome = await command.run({ input: { appointmentId: id, url } });
    if (outcome.kind === 'done') toast.success(url === null ? t('sessions.linkRemoved') : t('sessions.linkSaved'));
  };
  return (
    <LinkForm
      key={meetingLink?.url}
      label={t('sessions.link')}
      hint={meetingLink ? t('sessions.linkHint') : t('sessions.noLink')}
      submitLabel={t('sessions.linkSave')}
      url={meetingLink?.url ?? ''}
      command={command}
      onSave={(url) => void save(url)}
    />
  );
}
