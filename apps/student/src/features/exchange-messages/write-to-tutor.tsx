import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { signInAddress } from '@4as/shell';
import { toast } from '@4as/ui';
import { Button } from '@mantine/core';
import { IconMessage2 } from '@tabler/icons-react';
import { Link, useLocation, useNavigate } from 'react-router';
import { graphql } from '../../gql';

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

export interface WriteToTutorProps {
  tutorId: string;
  name: string;
  /** Visitors are led to sign in, and back here. */
  signedIn: boolean;
}

/** Opens the conversation with a tutor, the same one each time. */
export function WriteToTutor({ tutorId, name, signedIn }: WriteToTutorProps) {
  const { t } = useTranslation(['student', 'errors']);
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const open = useCommand(OpenConversationDocument, {
    onDone: ({ conversation }) => void navigate(`/messages/${conversation.id}`),
    onFailure: ({ message }) => toast.error(message),
    onProblem: ({ code }) => toast.error(t(`errors:${code}`)),
  });
  const icon = <IconMessage2 size={20} stroke={1.75} aria-hidden />;
  if (!signedIn) {
    return (
      <Button component={Link} to={signInAddress(`${pathname}${search}`)} variant="default" leftSection={icon}>
        {t('tutor.signInToWrite', { name })}
      </Button>
    );
  }
  return (
    <Button
      variant="default"
      leftSection={icon}
      loading={open.running}
      onClick={() => void open.run({ input: { tutorId } })}
    >
      {t('tutor.write', { name })}
    </Button>
  );
}
