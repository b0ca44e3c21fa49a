import { useCommand } from '@4as/graphql-client';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { FormError } from '@4as/ui';
import { Button, CloseButton, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import classes from './cart-summary.module.css';

const CouponEntryFragment = graphql(`
  fragment CouponEntry on Cart {
    coupon {
      code
      discountCents
      refusal
    }
  }
`);

const ApplyCouponDocument = graphql(`
  mutation ApplyCoupon($input: ApplyCouponInput!) {
    applyCoupon(input: $input) {
      ... on CartChanged {
        cart {
          ...CartContents
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

const RemoveCouponDocument = graphql(`
  mutation RemoveCoupon {
    removeCoupon {
      ... on CartChanged {
        cart {
          ...CartContents
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/** A discount code: written in, applied, why it gives nothing, taken away. */
export function CouponEntry({ cart }: { cart: FragmentType<typeof CouponEntryFragment> }) {
  const { coupon } = readFragment(CouponEntryFragment, cart);
  return coupon ? <Applied coupon={coupon} /> : <CouponForm />;
}

function CouponForm() {
  const { t } = useTranslation(['student', 'errors']);
  const [code, setCode] = useState('');
  const apply = useCommand(ApplyCouponDocument);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (code.trim() !== '') void apply.run({ input: { code: code.trim() } });
  };
  const refused = apply.failure?.message ?? (apply.problem && t(`errors:${apply.problem.code}`));
  return (
    <form className={classes.coupon} onSubmit={submit} noValidate>
      <TextInput
        label={t('cart.coupon')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        error={refused}
      />
      <Button type="submit" variant="default" loading={apply.running}>
        {t('cart.couponApply')}
      </Button>
    </form>
  );
}

interface AppliedProps {
  coupon: { code: string; discountCents: number; refusal?: string | null };
}

function Applied({ coupon }: AppliedProps) {
  const { t } = useTranslation(['student', 'errors']);
  const formats = useFormats();
  const remove = useCommand(RemoveCouponDocument);
  return (
    <div>
      <div className={classes.applied}>
        <span>{t('cart.couponApplied', { code: coupon.code })}</span>
        {!coupon.refusal && <span className={classes.saved}>{formats.money(-coupon.discountCents)}</span>}
        <CloseButton
          size={44}
          aria-label={t('cart.couponRemove', { code: coupon.code })}
          disabled={remove.running}
          onClick={() => void remove.run({})}
        />
      </div>
      {coupon.refusal && (
        <p className={classes.hint} role="status">
          {t('cart.couponKept', { code: coupon.code, reason: coupon.refusal })}
        </p>
      )}
      <FormError>{remove.problem && t(`errors:${remove.problem.code}`)}</FormError>
    </div>
  );
}
