import { useCommand, useRefresh } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { ConfirmDialog, toast } from '@4as/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';

const DeleteCouponFragment = graphql(`
  fragment DeleteCoupon on Coupon {
    id
    code
  }
`);

const DeleteCouponDocument = graphql(`
  mutation DeleteCoupon($input: DeleteCouponInput!) {
    deleteCoupon(input: $input) {
      ... on CouponDeleted {
        id
        archived
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/** Takes a coupon away, after saying what that does. */
export function DeleteCoupon({ coupon }: { coupon: FragmentType<typeof DeleteCouponFragment> }) {
  const { t } = useTranslation('admin');
  const { id, code } = readFragment(DeleteCouponFragment, coupon);
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const remove = useCommand(DeleteCouponDocument, {
    onDone: ({ archived }) => {
      toast.success(archived ? t('coupons.archived') : t('coupons.deleted'));
      void refresh('coupons');
      void navigate('/coupons');
    },
  });
  return (
    <>
      <Button variant="default" color="red" onClick={() => setAsking(true)}>
        {t('coupons.delete')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('coupons.deleteTitle', { code })}
        confirmLabel={t('coupons.deleteConfirm')}
        cancelLabel={t('coupons.deleteKeep')}
        tone="danger"
        running={remove.running}
        error={remove.failure?.message ?? problemText(remove.problem)}
        onConfirm={() => void remove.run({ input: { id } })}
      >
        {t('coupons.deleteText')}
      </ConfirmDialog>
    </>
  );
}
