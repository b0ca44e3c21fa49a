import { useState } from 'react';
import { DayColumns, MonthDays, Page, Section, type Day } from '../../src';

const names = [
  'lun. 23 nov.',
  'mar. 24 nov.',
  'mer. 25 nov.',
  'jeu. 26 nov.',
  'ven. 27 nov.',
  'sam. 28 nov.',
  'dim. 29 nov.',
];
const starts = [[9, 10, 13, 14], [16, 17, 18], [], [9, 12, 15, 16, 17], [8, 9], [10], []];

const days: Day[] = names.map((label, day) => ({
  key: `d${day}`,
  label,
  items: (starts[day] ?? []).map((hour) => ({
    key: `${day}-${hour}`,
    label: `${hour} h`,
    ariaLabel: `${label}, ${hour} h`,
    disabled: day === 3 && hour === 12,
  })),
}));

const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'].map((long) => ({
  long,
  short: long.slice(0, 3),
}));
const november = Array.from({ length: 30 }, (_, index) => {
  const free = index < 22 ? 0 : (index * 5) % 7;
  const label = String(index + 1);
  return {
    key: label,
    label,
    note: free > 0 ? `${free} libres` : undefined,
    spoken: `${label} novembre`,
    disabled: free === 0,
  };
});

/** Choosing a time. */
export function Picker() {
  const [selected, setSelected] = useState<string | null>('1-17');
  const [day, setDay] = useState<string | null>(null);
  return (
    <Page title="Choisir une heure" subtitle="Les flèches vont d’une heure à l’autre, Entrée choisit.">
      <Section title="Semaine du 23 novembre">
        <DayColumns
          label="Heures libres"
          hint="Utilisez les flèches pour aller d’une heure et d’un jour à l’autre."
          emptyLabel="Aucune"
          days={days}
          selectedKey={selected}
          onSelect={setSelected}
        />
      </Section>
      <Section title="Novembre 2026" hint={day === null ? undefined : `Le ${day} novembre`}>
        <MonthDays
          label="Heures libres, novembre 2026"
          hint="Les flèches vont d’un jour et d’une semaine à l’autre."
          weekdays={weekdays}
          days={november}
          offset={0}
          onSelect={setDay}
          onMonth={() => undefined}
        />
      </Section>
    </Page>
  );
}
