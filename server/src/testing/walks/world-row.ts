import type { Row } from '../../database/seeds/insert-rows.js';
import type { AskerName } from './askers.js';

/** A row of the prepared world and what each asker may do with it by SQL; an admin may read every row. */
export interface WorldRow {
  table: string;
  row: Row;
  /** Who may read it. */
  readers: readonly AskerName[];
  /** Who may change some column of it. */
  updaters: readonly AskerName[];
  /** Who may write a row like it. */
  adders: readonly AskerName[];
  /** Who may remove it. */
  removers: readonly AskerName[];
}

type Rights = Partial<Pick<WorldRow, 'updaters' | 'adders' | 'removers'>>;

/** Puts rows together with what is expected of them. What is not said is refused to all but admins. */
export class WorldRows {
  readonly all: WorldRow[] = [];

  add(table: string, row: Row, readers: readonly AskerName[], rights: Rights = {}): void {
    this.all.push({ table, row, readers, updaters: [], adders: [], removers: [], ...rights });
  }

  /** A row that its readers may also change, write and remove. */
  addOwn(table: string, row: Row, owners: readonly AskerName[], readers: readonly AskerName[] = owners): void {
    this.add(table, row, readers, { updaters: owners, adders: owners, removers: owners });
  }
}

const MARKER = /secret/;
const UUID = /^[0-9a-f]{8}-/;

/**
 * What gives a row away wherever it appears: its ids, texts with the word "secret", and amounts from 10,000 up, which the prepared world
 * uses once each.
 */
export function markersOf(row: unknown): string[] {
  if (typeof row === 'string') return MARKER.test(row) || UUID.test(row) ? [row] : [];
  if (typeof row === 'number') return row >= 10_000 ? [String(row)] : [];
  if (row instanceof Date || row === null || typeof row !== 'object') return [];
  return Object.values(row).flatMap(markersOf);
}

/** The markers of all rows that an asker may not read, without those that also stand in rows that they may. */
export function hiddenFrom(rows: readonly WorldRow[], name: AskerName): string[] {
  if (name === 'admin') return [];
  const readable = new Set(rows.filter(({ readers }) => readers.includes(name)).flatMap(({ row }) => markersOf(row)));
  const all = rows.flatMap(({ row }) => markersOf(row));
  return [...new Set(all)].filter((marker) => !readable.has(marker));
}

/** The markers that appear in an answer. Ids inside of longer texts count; amounts only as a whole. */
export function markersIn(answer: unknown, markers: readonly string[]): string[] {
  const text = JSON.stringify(answer) ?? '';
  return markers.filter((marker) =>
    /^\d+$/.test(marker) ? new RegExp(`\\b${marker}\\b`).test(text) : text.includes(marker),
  );
}
