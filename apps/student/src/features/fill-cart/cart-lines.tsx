import { useTranslation } from '@4as/i18n/react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { CartLine } from './cart-line';
import classes from './cart-lines.module.css';

const CartLinesFragment = graphql(`
  fragment CartLines on Cart {
    lines {
      id
      ...CartLine
    }
  }
`);

export interface CartLinesProps {
  cart: FragmentType<typeof CartLinesFragment>;
  /** A hold has just ended: the cart says so when it is asked again. */
  onHoldEnd: () => void;
  /** Lines came or went: what counts them is to be asked again. */
  onChange: () => void;
}

/** The sessions in the cart, each held for a while. */
export function CartLines({ cart, onHoldEnd, onChange }: CartLinesProps) {
  const { t } = useTranslation('student');
  const { lines } = readFragment(CartLinesFragment, cart);
  return (
    <ul className={classes.lines} aria-label={t('cart.lines')}>
      {lines.map((line) => (
        <li key={line.id}>
          <CartLine line={line} onHoldEnd={onHoldEnd} onChange={onChange} />
        </li>
      ))}
    </ul>
  );
}
