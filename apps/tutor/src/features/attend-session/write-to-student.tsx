import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { toast } from '@4as/ui';
import { Button } from '@mantine/core';
import { IconMessage2 } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';

const WriteToStudentFragment = graphql(`
  fragment WriteToStudent on Appointment {
    id
    student {
      id
      name
    }
  }
`);

const OpenConversationDocument = graphql(`
  mutation OpenConversation($input: OpenConversationInput!) {
    openConversation(input: $input) {
      ... on ConversationOpened {
        conversation {
          id
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/** Opens the conversation with the student of a session, the same one each time. */
export function WriteToStudent({ session }: { session: FragmentType<typeof WriteToStudentFragment> }) {
  const { t } = useTranslation(['tutor', 'errors']);
  const navigate = useNavigate();
  const { student } = readFragment(WriteToStudentFragment, session);
  const open = useCommand(OpenConversationDocument, {
    onDone: ({ conversation }) => void navigate(`/messages/${conversation.id}`),
    onFailure: ({ message }) => toast.error(message),
    onProblem: ({ code }) => toast.error(t(`errors:${code}`)),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconMessage2 size={20} stroke={1.75} aria-hidden />}
      loading={open.running}
      onClick={() => void open.run({ input: { studentId: student.id } })}
    >
      {t('sessions.write', { name: student.name })}
    </Button>
  );
}
