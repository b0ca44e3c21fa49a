import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { FormError, ListSkeleton, Section, toast } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';
import { AffectedSessionFragment } from './affected-session';
import { inputOf, type Decisions } from './choices';
import { SessionDecision } from './session-decision';
import classes from './settle-sessions.module.css';

const SessionsToSettleDocument = graphql(`
  query SessionsToSettle($ids: [ID!]!) {
    sessionsToSettle(ids: $ids) {
      appointment {
        id
      }
      ...SessionToSettle
    }
  }
`);

const SettleSessionsDocument = graphql(`
  mutation SettleSessions($input: SettleSessionsInput!) {
    settleSessions(input: $input) {
      ... on SessionsSettled {
        appointments {
          id
          state
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

export interface SessionsOutsideProps {
  sessions: readonly FragmentType<typeof AffectedSessionFragment>[];
  /** They were dealt with, or are left as they are. */
  onSettled: () => void;
}

/** Booked sessions that new hours leave outside: they stay, unless the tutor cancels them or offers another time. */
export function SessionsOutside({ sessions, onSettled }: SessionsOutsideProps) {
  const ids = readFragment(AffectedSessionFragment, sessions).map(({ id }) => id);
  return ids.length === 0 ? null : <Settling key={ids.join()} ids={ids} onSettled={onSettled} />;
}

function Settling({ ids, onSettled }: { ids: readonly string[]; onSettled: () => void }) {
  const { t } = useTranslation(['tutor', 'app']);
  const problemText = useProblemText();
  const { data } = useQuery(SessionsToSettleDocument, { variables: { ids: [...ids] }, fetchPolicy: 'network-only' });
  // They stay unless something else is said.
  const [decisions, setDecisions] = useState<Decisions>(
    Object.fromEntries(ids.map((id) => [id, { choice: 'KEEP', startsAt: null }])),
  );
  const [message, setMessage] = useState('');
  const settle = useCommand(SettleSessionsDocument, {
    onDone: () => {
      toast.success(t('timeOff.settled'));
      onSettled();
    },
  });
  const choices = inputOf(ids, decisions);
  const allKept = choices?.every(({ choice }) => choice === 'KEEP') ?? false;
  return (
    <Section title={t('hours.outsideTitle', { count: ids.length })} hint={t('hours.outsideHint')}>
      {!data && <ListSkeleton label={t('app:states.loading')} />}
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (allKept) onSettled();
          else if (choices) void settle.run({ input: { choices, message: message.trim() || null } });
        }}
      >
        {data?.sessionsToSettle.map((affected) => (
          <SessionDecision
            key={affected.appointment.id}
            affected={affected}
            away={null}
            decision={decisions[affected.appointment.id]}
            onDecide={(id, decision) => setDecisions({ ...decisions, [id]: decision })}
          />
        ))}
        {!allKept && (
          <Textarea
            label={t('timeOff.message')}
            description={t('timeOff.messageHint')}
            maxLength={1000}
            autosize
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
        )}
        <FormError>{settle.failure?.message ?? problemText(settle.problem)}</FormError>
        <Group>
          <Button type="submit" loading={settle.running} disabled={choices === null}>
            {t(allKept ? 'timeOff.leaveThem' : 'timeOff.settle')}
          </Button>
        </Group>
      </form>
    </Section>
  );
}
