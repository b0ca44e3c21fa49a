import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, ConfirmDialog, DataList, toast } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';

const CancelSessionFragment = graphql(`
  fragment CancelSession on Appointment {
    id
    cancellationTerms {
      rule
      refundCents
      studentPaysCents
      freeUntil
      lateUntil
      lateShareBasisPoints
    }
  }
`);

const TermsDocument = graphql(`
  query CancellationTerms($id: ID!) {
    appointment(id: $id) {
      ...CancelSession
    }
  }
`);

const CancelSessionDocument = graphql(`
  mutation CancelSession($input: CancelSessionInput!) {
    cancelSession(input: $input) {
      ... on SessionCancelled {
        appointment {
          ...SessionDetails
          ...CancelSession
          ...SessionChanges
        }
      }
      ... on RefundChanged {
        refundCents
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/** Cancelling, with the refund and the rule that gives it before the click; another refund by then is shown first. */
export function CancelSession({ session }: { session: FragmentType<typeof CancelSessionFragment> }) {
  const { t } = useTranslation('changes');
  const { id, cancellationTerms } = readFragment(CancelSessionFragment, session);
  const [isAsking, setAsking] = useState(false);
  if (!cancellationTerms && !isAsking) return null;
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {t('cancel.action')}
      </Button>
      {isAsking && <CancelDialog id={id} onClose={() => setAsking(false)} />}
    </>
  );
}

function CancelDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['changes', 'errors', 'app']);
  const formats = useFormats();
  // What it costs depends on the minute: asked when the question is put, not when the page was opened.
  const { data, refetch } = useQuery(TermsDocument, { variables: { id }, fetchPolicy: 'network-only' });
  const terms = readFragment(CancelSessionFragment, data?.appointment)?.cancellationTerms;
  const cancel = useCommand(CancelSessionDocument, {
    onDone: () => {
      const refund = terms?.refundCents ?? 0;
      toast.success(refund > 0 ? t('cancel.doneWith', { amount: formats.money(refund) }) : t('cancel.done'));
      onClose();
    },
    onFailure: () => void refetch(),
  });
  const refund = terms?.refundCents ?? 0;
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('cancel.title')}
      confirmLabel={refund > 0 ? t('cancel.confirmWith', { amount: formats.money(refund) }) : t('cancel.confirm')}
      cancelLabel={t('cancel.keep')}
      tone="danger"
      running={cancel.running || !terms}
      error={cancel.failure?.message ?? (cancel.problem ? t(`errors:${cancel.problem.code}`) : undefined)}
      onConfirm={() => {
        if (terms) void cancel.run({ input: { appointmentId: id, refundCents: terms.refundCents } });
      }}
    >
      {terms ? (
        <>
          <p>
            {t(`cancel.rules.${terms.rule}`, {
              freeUntil: formats.dateTime(terms.freeUntil),
              lateUntil: formats.dateTime(terms.lateUntil),
              share: formats.percent(terms.lateShareBasisPoints / 10_000),
            })}
          </p>
          <DataList
            items={[
              { term: t('cancel.refund'), description: <Amount>{formats.money(terms.refundCents)}</Amount> },
              { term: t('cancel.pays'), description: <Amount>{formats.money(terms.studentPaysCents)}</Amount> },
            ]}
          />
        </>
      ) : (
        <p role="status">{t('app:states.loading')}</p>
      )}
    </ConfirmDialog>
  );
}
