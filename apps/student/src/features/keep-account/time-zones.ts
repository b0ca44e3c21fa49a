const canadian = [
  'America/Toronto',
  'America/Halifax',
  'America/St_Johns',
  'America/Winnipeg',
  'America/Regina',
  'America/Edmonton',
  'America/Vancouver',
];

interface ZoneChoice {
  value: string;
  label: string;
}

/** "America/St_Johns" is read "America / St Johns". */
const asChoice = (zone: string): ZoneChoice => ({
  value: zone,
  label: zone.replaceAll('_', ' ').replaceAll('/', ' / '),
});

/** Every zone that the browser knows, those of Canada first; the person's own is among them even if the browser calls it otherwise. */
export function zoneChoices(own: string): { canada: ZoneChoice[]; others: ZoneChoice[] } {
  const all = Intl.supportedValuesOf('timeZone');
  const others = all.filter((zone) => !canadian.includes(zone));
  if (!canadian.includes(own) && !others.includes(own)) others.unshift(own);
  return { canada: canadian.map(asChoice), others: others.map(asChoice) };
}
