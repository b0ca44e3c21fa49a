import { sessionPrice } from '@4as/pricing';
import { useFormats, useTranslation } from '@4as/i18n/react';
import { signInAddress, useAddress } from '@4as/shell';
import { shownDays, SlotPicker, useLiveSlots } from '@4as/shell/sessions';
import { Section, toast } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconCalendarMonth, IconCalendarWeek } from '@tabler/icons-react';
import { useRef } from 'react';
import { useLocation } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { SlotChangesDocument } from '../../parts/slot-changes';
import { bookingParameters as names, dateIn, monthView, readChoice } from './booking-address';
import classes from './book-session.module.css';
import { BookingSummary } from './booking-summary';
import { CourseChoices } from './course-choices';
import { Refusal } from './refusal';
import { SlotMonth } from './slot-month';
import { useAddToCart } from './use-add-to-cart';
import { ZoneNote } from './zone-note';

const BookSessionFragment = graphql(`
  fragment BookSession on Course {
    id
    studentRateCents
    taxable
    tutors {
      tutor {
        id
        displayName
        timeZone
      }
    }
    ...CourseChoices
  }
`);

const FreeSlotsDocument = graphql(`
  query FreeSlots($courseId: ID!, $tutorId: ID, $minutes: Int!, $from: LocalDate!, $days: Int!, $timeZone: String!) {
    freeSlots(
      courseId: $courseId
      tutorId: $tutorId
      minutes: $minutes
      from: $from
      days: $days
      timeZone: $timeZone
    ) {
      priceCents
      nextFreeSlot
      days {
        date
        slots {
          startsAt
          endsAt
          tutorId
        }
      }
    }
  }
`);

export interface BookSessionProps {
  course: FragmentType<typeof BookSessionFragment>;
  signedIn: boolean;
  /** The slot is held and in the cart. */
  onAdded: () => void;
}

/** Tutor, length and time of a session of one course, all in the address; then into the cart. */
export function BookSession({ course, signedIn, onAdded }: BookSessionProps) {
  const { t } = useTranslation(['student', 'errors']);
  const formats = useFormats();
  const { pathname, search } = useLocation();
  const { parameters, change } = useAddress();
  const booked = readFragment(BookSessionFragment, course);
  const { id, studentRateCents, taxable, tutors } = booked;
  const today = dateIn(formats.timeZone, Date.now());
  const choice = readChoice(parameters, today);
  const taught = tutors.find(({ tutor }) => tutor.id === choice.tutorId)?.tutor;
  const tutor = taught ? { name: taught.displayName, timeZone: taught.timeZone } : null;

  const question = { courseId: id, tutorId: taught?.id ?? null, minutes: choice.minutes, timeZone: formats.timeZone };
  const week = { ...question, from: choice.from, days: shownDays };
  const answer = useQuery(FreeSlotsDocument, {
    variables: week,
    skip: choice.isMonth,
    // A slot that was free when the page was last open may be gone.
    fetchPolicy: 'cache-and-network',
  });
  const times = useRef<HTMLDivElement>(null);
  const slots = answer.data?.freeSlots;
  const slot = slots?.days.flatMap((day) => day.slots).find(({ startsAt }) => startsAt === choice.startsAt) ?? null;

  const add = useAddToCart({ onAdded, onRefused: () => void answer.refetch() });
  useLiveSlots(SlotChangesDocument, {
    variables: { courseId: id, tutorId: question.tutorId },
    from: choice.from,
    days: shownDays,
    // What is being added is taken by this person: that is no news to them.
    refetch: () => (add.running ? Promise.resolve() : answer.refetch()),
    enabled: !choice.isMonth,
    hears: signedIn,
  });
  const addSlot = async () => {
    if (!slot) return;
    const outcome = await add.run({
      input: { courseId: id, tutorId: taught?.id ?? null, startsAt: slot.startsAt, minutes: choice.minutes },
    });
    if (outcome.kind === 'problem') toast.error(t(`errors:${outcome.problem.code}`));
  };
  const choose = (changes: Parameters<typeof change>[0]) => {
    add.reset();
    change(changes, { replace: true });
  };

  return (
    <>
      <div className={classes.steps}>
        <div className={classes.choices}>
          <CourseChoices
            course={booked}
            choice={choice}
            onTutor={(tutorId) => choose({ [names.tutorId]: tutorId, [names.startsAt]: null })}
            onMinutes={(minutes) => choose({ [names.minutes]: String(minutes), [names.startsAt]: null })}
          />
        </div>
        <Section
          title={t('book.timeStep')}
          action={
            <Button
              variant="subtle"
              leftSection={
                choice.isMonth ? (
                  <IconCalendarWeek size={18} aria-hidden />
                ) : (
                  <IconCalendarMonth size={18} aria-hidden />
                )
              }
              onClick={() => change({ [names.view]: choice.isMonth ? null : monthView }, { replace: true })}
            >
              {t(choice.isMonth ? 'book.month.hide' : 'book.month.show')}
            </Button>
          }
        >
          <ZoneNote tutor={tutor} />
          {add.failure && (
            <Refusal
              message={add.failure.message}
              nearest={add.nearest}
              onChoose={(nearest) =>
                choose({
                  [names.from]: dateIn(formats.timeZone, Date.parse(nearest.startsAt)),
                  [names.startsAt]: nearest.startsAt,
                })
              }
            />
          )}
          <div ref={times} tabIndex={-1} className={classes.times}>
            {choice.isMonth ? (
              <SlotMonth
                question={question}
                from={choice.from}
                today={today}
                live={signedIn}
                onDay={(date) => {
                  choose({ [names.from]: date, [names.view]: null, [names.startsAt]: null });
                  times.current?.focus();
                }}
                onMonth={(date) => choose({ [names.from]: date })}
              />
            ) : (
              <SlotPicker
                slots={slots}
                question={JSON.stringify(week)}
                error={answer.error}
                onRetry={() => void answer.refetch()}
                from={choice.from}
                today={today}
                // Where it was refused, the refusal says so.
                selected={add.nearest ? null : choice.startsAt}
                tutorNames={taught ? undefined : new Map(tutors.map((one) => [one.tutor.id, one.tutor.displayName]))}
                onFrom={(from) => choose({ [names.from]: from, [names.startsAt]: null })}
                onSelect={(startsAt) => choose({ [names.startsAt]: startsAt })}
              />
            )}
          </div>
        </Section>
      </div>
      <BookingSummary
        slot={slot}
        priceCents={slots?.priceCents ?? sessionPrice(studentRateCents, choice.minutes)}
        taxable={taxable}
        tutor={tutor}
        signInTo={signedIn ? null : signInAddress(`${pathname}${search}`)}
        repeatTo={slot && `${pathname}/serie?${repeatOf(slot, choice.minutes).toString()}`}
        adding={add.running}
        onAdd={() => void addSlot()}
      />
    </>
  );
}

/** A slot as the first of a series, by the search parameters of this page. */
function repeatOf(slot: { tutorId: string; startsAt: string }, minutes: number): URLSearchParams {
  return new URLSearchParams({
    [names.tutorId]: slot.tutorId,
    [names.minutes]: String(minutes),
    [names.startsAt]: slot.startsAt,
  });
}
