import { useFormats, useTranslation } from '@4as/i18n/react';
import { Avatar, Countdown, Row, RowList, Section } from '@4as/ui';
import { IconLifebuoy, IconShoppingBag } from '@tabler/icons-react';
import { graphql, readFragment, type FragmentType } from '../../gql';

const WaitingCartFragment = graphql(`
  fragment WaitingCart on Cart {
    heldUntil
    lines {
      id
      expired
    }
  }
`);

const WaitingConversationFragment = graphql(`
  fragment WaitingConversation on Conversation {
    id
    unread
    other {
      id
      name
      pictureUrl
    }
    ticket {
      id
    }
    lastMessage {
      id
      body
    }
  }
`);

const WaitingTicketFragment = graphql(`
  fragment WaitingTicket on Ticket {
    id
    subject
  }
`);

export interface WhatWaitsProps {
  cart: FragmentType<typeof WaitingCartFragment>;
  conversations: readonly FragmentType<typeof WaitingConversationFragment>[];
  tickets: readonly FragmentType<typeof WaitingTicketFragment>[];
  onHoldEnd: () => void;
}

/** What needs an answer: a cart that runs out, messages not read, support that has answered. Nothing when nothing does. */
export function WhatWaits({ cart, conversations, tickets, onHoldEnd }: WhatWaitsProps) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  const { lines, heldUntil } = readFragment(WaitingCartFragment, cart);
  const unread = readFragment(WaitingConversationFragment, conversations).filter(
    (one) => one.unread > 0 && !one.ticket,
  );
  const answered = readFragment(WaitingTicketFragment, tickets);
  if (lines.length === 0 && unread.length === 0 && answered.length === 0) return null;
  return (
    <Section title={t('home.waiting')}>
      <RowList>
        {lines.length > 0 && (
          <Row
            to="/panier"
            start={<IconShoppingBag size={28} stroke={1.5} aria-hidden />}
            title={t('home.cartWaiting', { count: lines.length })}
            detail={
              heldUntil && !lines.some((line) => line.expired) ? (
                <Countdown
                  to={heldUntil}
                  format={(seconds) => t('home.cartHeld', { time: formats.countdown(seconds) })}
                  onEnd={onHoldEnd}
                />
              ) : (
                t('home.cartExpired')
              )
            }
          />
        )}
        {unread.map(({ id, other, unread: count, lastMessage }) => (
          <Row
            key={id}
            to={`/messages/${id}`}
            start={<Avatar name={other?.name ?? t('help.support')} src={other?.pictureUrl} size={32} decorative />}
            title={other ? t('home.unreadFrom', { count, name: other.name }) : t('home.unreadSupport', { count })}
            detail={lastMessage?.body}
          />
        ))}
        {answered.map(({ id, subject }) => (
          <Row
            key={id}
            to={`/aide/${id}`}
            start={<IconLifebuoy size={28} stroke={1.5} aria-hidden />}
            title={t('home.ticketAnswered')}
            detail={subject}
          />
        ))}
      </RowList>
    </Section>
  );
}
