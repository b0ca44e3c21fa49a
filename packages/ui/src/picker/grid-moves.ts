/** A place in columns of different lengths. */
export interface Position {
  day: number;
  item: number;
}

/**
 * Where a key leads from a place; null for keys that are not ours and where there is nowhere to go. Days without items
 * are stepped over, and a shorter day is entered at its end.
 */
export function move(key: string, from: Position, lengths: readonly number[]): Position | null {
  const last = (lengths[from.day] ?? 0) - 1;
  switch (key) {
    case 'ArrowDown':
      return from.item < last ? { day: from.day, item: from.item + 1 } : null;
    case 'ArrowUp':
      return from.item > 0 ? { day: from.day, item: from.item - 1 } : null;
    case 'Home':
      return { day: from.day, item: 0 };
    case 'End':
      return { day: from.day, item: last };
    case 'ArrowRight':
      return across(from, lengths, 1);
    case 'ArrowLeft':
      return across(from, lengths, -1);
    default:
      return null;
  }
}

function across(from: Position, lengths: readonly number[], step: 1 | -1): Position | null {
  for (let day = from.day + step; day >= 0 && day < lengths.length; day += step) {
    const length = lengths[day] ?? 0;
    if (length > 0) return { day, item: Math.min(from.item, length - 1) };
  }
  return null;
}
