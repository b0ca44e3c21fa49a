import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { toast } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useProblemText } from '../../parts/problem-text';
import { CouponForm } from './coupon-form';

const EditCouponFragment = graphql(`
  fragment EditCoupon on Coupon {
    id
    code
    kind
    basisPoints
    amountCents
    startsAt
    endsAt
    limitTotal
    limitPerStudent
    minimumCents
    firstOrderOnly
    active
    courses {
      id
      sigle
      name
    }
  }
`);

const UpdateCouponDocument = graphql(`
  mutation UpdateCoupon($input: UpdateCouponInput!) {
    updateCoupon(input: $input) {
      ... on CouponChanged {
        coupon {
          state
          ...EditCoupon
          ...CouponResults
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

/** Changes a coupon; orders that were made with it keep their discount. */
export function EditCoupon({ coupon }: { coupon: FragmentType<typeof EditCouponFragment> }) {
  const { t } = useTranslation(['admin', 'app']);
  const problemText = useProblemText();
  const { courses, ...terms } = readFragment(EditCouponFragment, coupon);
  const update = useCommand(UpdateCouponDocument, { onDone: () => toast.success(t('coupons.saved')) });
  return (
    <CouponForm
      initial={{ ...terms, courseIds: courses.map(({ id }) => id) }}
      courses={courses}
      submitLabel={t('app:actions.save')}
      running={update.running}
      fieldErrors={update.fieldErrors}
      error={update.failure?.message ?? problemText(update.problem)}
      onSubmit={(input) => void update.run({ input: { id: terms.id, ...input } })}
    />
  );
}
