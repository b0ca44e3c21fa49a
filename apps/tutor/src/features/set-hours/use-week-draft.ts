import type { WeekRange } from '@4as/scheduling';
import { useRef, useState } from 'react';

/** A week while it is edited, and what is done to it. */
export interface WeekDraft {
  /** What is shown: the saved week until something is changed. */
  week: readonly WeekRange[];
  changed: boolean;
  /** Which save the edited week is from. */
  version: number;
  /** The range that fields and keys are about. */
  picked: WeekRange | undefined;
  pick: (key: string | null) => void;
  edit: (week: readonly WeekRange[]) => void;
  /** Back to the saved week. */
  discard: () => void;
  newKey: () => string;
}

/** The draft of a week over the saved one. A week that is saved elsewhere meanwhile does not change what is being edited. */
export function useWeekDraft(saved: readonly WeekRange[], savedVersion: number): WeekDraft {
  const [draft, setDraft] = useState<{ week: readonly WeekRange[]; version: number } | null>(null);
  const [pickedKey, pick] = useState<string | null>(null);
  const added = useRef(0);
  const week = draft?.week ?? saved;
  return {
    week,
    changed: draft !== null,
    version: draft?.version ?? savedVersion,
    picked: week.find((range) => range.key === pickedKey),
    pick,
    edit: (edited) => setDraft((before) => ({ week: edited, version: before?.version ?? savedVersion })),
    discard: () => setDraft(null),
    newKey: () => `new-${(added.current += 1)}`,
  };
}
