import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { toast } from '@4as/ui';
import { useNavigate } from 'react-router';
import { graphql } from '../../gql';
import { useProblemText } from '../../parts/problem-text';
import { CouponForm } from './coupon-form';
import type { CouponTerms } from './coupon-values';

const CreateCouponDocument = graphql(`
  mutation CreateCoupon($input: CouponInput!) {
    createCoupon(input: $input) {
      ... on CouponChanged {
        coupon {
          id
          code
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

const empty: CouponTerms = {
  code: '',
  kind: 'PERCENT',
  basisPoints: 1000,
  minimumCents: 0,
  firstOrderOnly: false,
  active: true,
  courseIds: [],
};

/** Makes a coupon, and leads to it. */
export function CreateCoupon() {
  const { t } = useTranslation('admin');
  const navigate = useNavigate();
  const problemText = useProblemText();
  const create = useCommand(CreateCouponDocument, {
    onDone: ({ coupon }) => {
      toast.success(t('coupons.created', { code: coupon.code }));
      void navigate(`/coupons/${coupon.id}`);
    },
  });
  return (
    <CouponForm
      initial={empty}
      courses={[]}
      submitLabel={t('coupons.create')}
      running={create.running}
      fieldErrors={create.fieldErrors}
      error={create.failure?.message ?? problemText(create.problem)}
      onSubmit={(input) => void create.run({ input })}
    />
  );
}
