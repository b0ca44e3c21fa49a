import { useFormats, useTranslation } from '@4as/i18n/react';
import { instantToLocal } from '@4as/scheduling';
import { Section } from '@4as/ui';
import type { ReactNode } from 'react';
import { useAddress } from '../pages/use-address';
import { SlotPicker } from './slot-picker';
import type { OfferedDays } from './slots-shown';

/** The words of the address for what is chosen of a time. */
export const timeParameters = { from: 'semaine', startsAt: 'heure' } as const;

/** Which week is shown and which start of it is chosen. */
export interface TimeChoice {
  /** Today, local to the viewer. */
  today: string;
  /** The first day shown, local to the viewer. */
  from: string;
  /** ISO 8601; null while none is chosen. */
  startsAt: string | null;
  /** Shows another week; what was chosen is out of sight and no longer chosen. */
  showFrom: (date: string) => void;
  choose: (startsAt: string) => void;
}

/**
 * The choice of a time as the address has it, so that going back and sending it on keep it. `onChange` is for what was said about the
 * time before.
 */
export function useTimeChoice(onChange?: () => void): TimeChoice {
  const formats = useFormats();
  const { parameters, change } = useAddress();
  const put = (changes: Partial<Record<keyof typeof timeParameters, string | null>>) => {
    onChange?.();
    const entries = Object.entries(changes).map(([key, value]) => [
      timeParameters[key as keyof typeof timeParameters],
      value,
    ]);
    change(Object.fromEntries(entries) as Record<string, string | null>, { replace: true });
  };
  const today = instantToLocal(Date.now(), formats.timeZone).date;
  return {
    today,
    from: parameters.get(timeParameters.from) ?? today,
    startsAt: parameters.get(timeParameters.startsAt),
    showFrom: (from) => put({ from, startsAt: null }),
    choose: (startsAt) => put({ startsAt }),
  };
}

/** The slot that is chosen; null where it is not, or no longer, among those that are free. */
export function chosenSlot<Slot extends { startsAt: string }>(
  days: readonly { slots: readonly Slot[] }[] | undefined,
  startsAt: string | null,
): Slot | null {
  return days?.flatMap((day) => day.slots).find((slot) => slot.startsAt === startsAt) ?? null;
}

export interface TimeStepProps {
  choice: TimeChoice;
  /** Undefined while they are on their way. */
  slots: OfferedDays | undefined;
  /** What they answer, as {@link SlotPicker} wants to know it. */
  question: string;
  error: unknown;
  onRetry: () => void;
  /** Names of tutors by id, where it matters with whom a time would be. */
  tutorNames?: ReadonlyMap<string, string> | undefined;
  /** What is said before the times, such as which are nearest to one that is gone. */
  children?: ReactNode;
}

/** The step of a move in which a free time is chosen, in the viewer's zone. */
export function TimeStep({ choice, slots, question, error, onRetry, tutorNames, children }: TimeStepProps) {
  const { t } = useTranslation('changes');
  const formats = useFormats();
  return (
    <Section title={t('move.timeStep')} hint={formats.zone(Date.now())}>
      {children}
      <SlotPicker
        slots={slots}
        question={question}
        error={error}
        onRetry={onRetry}
        from={choice.from}
        today={choice.today}
        selected={choice.startsAt}
        {...(tutorNames ? { tutorNames } : {})}
        onFrom={choice.showFrom}
        onSelect={choice.choose}
      />
    </Section>
  );
}
