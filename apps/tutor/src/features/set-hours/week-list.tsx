import { copyDay } from '@4as/scheduling';
import { weekdays } from './clock';
import { DayHours } from './day-hours';
import type { WeekDraft } from './use-week-draft';
import classes from './week-editor.module.css';

/** The week as a list: every range by its fields, a day copied to others. The same week as in the grid. */
export function WeekList({ draft }: { draft: WeekDraft }) {
  const { week, edit, newKey } = draft;
  return (
    <ul className={classes.days}>
      {weekdays.map((weekday) => (
        <DayHours
          key={weekday}
          weekday={weekday}
          week={week}
          newKey={newKey}
          onAdd={(added) => edit([...week, added])}
          onChange={(changed) => edit(week.map((range) => (range.key === changed.key ? changed : range)))}
          onRemove={(removed) => edit(week.filter((range) => range.key !== removed.key))}
          onCopy={(to) => edit(copyDay(week, weekday, to, newKey))}
        />
      ))}
    </ul>
  );
}
