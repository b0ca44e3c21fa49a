import { useTranslation } from '@4as/i18n/react';
import { EmptyState, Section } from '@4as/ui';
import { Button } from '@mantine/core';
import { IconCalendarPlus, IconShoppingBag } from '@tabler/icons-react';
import { Link } from 'react-router';
import { readFragment, type FragmentType } from '../../gql';
import { CartLines } from './cart-lines';
import { CartSummary } from './cart-summary';
import classes from './cart.module.css';
import { CouponEntry } from './coupon-entry';
import { CartContentsFragment } from './use-cart-commands';

export interface CartProps {
  cart: FragmentType<typeof CartContentsFragment>;
  onHoldEnd: () => void;
  onChange: () => void;
  onStale: () => void;
}

/** The whole cart: sessions beside what they cost, one under the other on a phone. */
export function Cart({ cart, onHoldEnd, onChange, onStale }: CartProps) {
  const { t } = useTranslation('student');
  const contents = readFragment(CartContentsFragment, cart);
  if (contents.lines.length === 0) {
    return (
      <EmptyState
        icon={IconShoppingBag}
        title={t('cart.empty')}
        hint={t('cart.emptyHint')}
        action={
          <Button component={Link} to="/cours" color="marigold">
            {t('cart.findCourse')}
          </Button>
        }
      />
    );
  }
  return (
    <div className={classes.cart}>
      <div>
        <CartLines cart={contents} onHoldEnd={onHoldEnd} onChange={onChange} />
        <Button
          component={Link}
          to="/cours"
          variant="subtle"
          mt="md"
          leftSection={<IconCalendarPlus size={20} stroke={1.75} aria-hidden />}
        >
          {t('cart.addAnother')}
        </Button>
      </div>
      <div className={classes.pay}>
        <Section title={t('cart.summary')}>
          <CouponEntry cart={contents} />
          <CartSummary cart={contents} onStale={onStale} />
        </Section>
      </div>
    </div>
  );
}
