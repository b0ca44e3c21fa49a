import type { ComponentType } from 'react';

/** An icon component of @tabler/icons-react, or anything that takes the same props. */
export type IconComponent = ComponentType<{
  size?: number | string;
  stroke?: number | string;
  'aria-hidden'?: boolean;
}>;

/** One destination. */
export interface NavItem {
  to: string;
  label: string;
  icon: IconComponent;
  /** What waits there; nothing is shown for 0. */
  badge?: number;
  /** The badge in words, read after the label: "3 non lus". */
  badgeLabel?: string;
  /** Current only on exactly this address, not below it: for the home page. */
  end?: boolean;
  /** Heading that the item stands under in the side navigation; items of one group follow one another. */
  group?: string;
}

/** What one account's menu offers. */
export type AccountAction =
  | { label: string; icon?: IconComponent; to: string }
  | { label: string; icon?: IconComponent; onClick: () => void; tone?: 'danger' };

/** Who is signed in, and their menu. */
export interface Account {
  name: string;
  email: string;
  pictureUrl?: string | null;
  actions: readonly AccountAction[];
}

/** A language that can be chosen, named in itself. */
export interface LanguageChoice {
  code: string;
  label: string;
}

/** Words of the frame. */
export interface FrameTexts {
  skipToContent: string;
  navigation: string;
  more: string;
  close: string;
  accountMenu: string;
  preferences: string;
  language: string;
  scheme: { label: string; light: string; dark: string; auto: string };
}

/** At most this many places in the bar under the thumb; what is left goes behind "more". */
export const bottomBarPlaces = 5;

/** Splits the destinations into those of the bottom bar and those behind "more". */
export function splitForBottomBar(items: readonly NavItem[]): {
  shown: readonly NavItem[];
  hidden: readonly NavItem[];
} {
  if (items.length <= bottomBarPlaces) return { shown: items, hidden: [] };
  return { shown: items.slice(0, bottomBarPlaces - 1), hidden: items.slice(bottomBarPlaces - 1) };
}

/** The items in order, cut where the group changes. */
export function groupItems(items: readonly NavItem[]): { group: string | undefined; items: NavItem[] }[] {
  const groups: { group: string | undefined; items: NavItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last.group === item.group) last.items.push(item);
    else groups.push({ group: item.group, items: [item] });
  }
  return groups;
}
