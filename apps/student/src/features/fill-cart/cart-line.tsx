import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, Avatar, Countdown, toast, useNow } from '@4as/ui';
import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { SlotButtons } from '../../parts/slot-buttons';
import classes from './cart-lines.module.css';
import { useRemoveFromCart, useReplaceLine } from './use-cart-commands';

const CartLineFragment = graphql(`
  fragment CartLine on CartLine {
    id
    priceCents
    heldUntil
    expired
    series {
      number
    }
    nearest {
      startsAt
      endsAt
      tutorId
    }
    appointment {
      id
      startsAt
      endsAt
      minutes
      course {
        id
        name
        sigle
      }
      tutor {
        id
        name
        pictureUrl
      }
    }
  }
`);

/** From this many seconds on the hold is shown as pressing. */
const pressingSeconds = 5 * 60;

export interface CartLineProps {
  line: FragmentType<typeof CartLineFragment>;
  onHoldEnd: () => void;
  onChange: () => void;
}

/** A session in the cart: how long it is still held, or, once it is not, the times nearby that can be had in one tap. */
export function CartLine({ line, onHoldEnd, onChange }: CartLineProps) {
  const { t } = useTranslation(['student', 'errors', 'series']);
  const formats = useFormats();
  const now = useNow();
  const { id, priceCents, heldUntil, expired, series, nearest, appointment } = readFragment(CartLineFragment, line);
  const { startsAt, endsAt, minutes, course, tutor } = appointment;
  const when = formats.range(startsAt, endsAt, now);

  const remove = useRemoveFromCart({
    onDone: () => {
      toast.success(t('cart.removed'));
      onChange();
    },
    onProblem: ({ code }) => toast.error(t(`errors:${code}`)),
  });
  const replace = useReplaceLine({
    onDone: () => {
      toast.success(t('cart.replaced'));
      onChange();
    },
    onFailure: (message) => toast.error(message),
    onProblem: ({ code }) => toast.error(t(`errors:${code}`)),
  });

  return (
    <article className={classes.line} data-expired={expired || undefined} aria-label={`${course.sigle}, ${when}`}>
      <Avatar name={tutor.name} src={tutor.pictureUrl} size={44} decorative />
      <div className={classes.words}>
        <h2 className={classes.when}>{when}</h2>
        <p className={classes.what}>
          {course.sigle} · {course.name}
        </p>
        <p className={classes.what}>
          {formats.duration(minutes)}, {t('cart.with', { name: tutor.name })}
          {series && ` · ${t('series:page.inSeries', { number: series.number })}`}
        </p>
        {expired ? (
          <p className={classes.expired} role="status">
            {t('cart.expired')}
          </p>
        ) : (
          <p className={classes.hold}>
            <Countdown
              to={heldUntil}
              format={(seconds) => t('cart.heldFor', { time: formats.countdown(seconds) })}
              pressingAtSeconds={pressingSeconds}
              notices={[
                { atSeconds: 300, text: t('cart.fiveMinutesLeft') },
                { atSeconds: 60, text: t('cart.oneMinuteLeft') },
              ]}
              onEnd={onHoldEnd}
            />
          </p>
        )}
      </div>
      <div className={classes.price}>
        <Amount weight="strong">{formats.money(priceCents)}</Amount>
      </div>
      {expired && (
        <div className={classes.nearest}>
          <SlotButtons
            label={t('cart.nearest')}
            emptyLabel={t('cart.nearestNone')}
            slots={nearest}
            disabled={replace.running}
            onChoose={(slot) =>
              void replace.run({
                lineId: id,
                courseId: course.id,
                tutorId: slot.tutorId,
                startsAt: slot.startsAt,
                minutes,
              })
            }
          />
        </div>
      )}
      <Button
        className={classes.remove}
        variant="subtle"
        color="gray"
        leftSection={<IconTrash size={18} stroke={1.75} aria-hidden />}
        aria-label={t('cart.removeLabel', { course: course.sigle, when })}
        loading={remove.running}
        onClick={() => void remove.run({ input: { lineId: id } })}
      >
        {t('cart.remove')}
      </Button>
    </article>
  );
}
