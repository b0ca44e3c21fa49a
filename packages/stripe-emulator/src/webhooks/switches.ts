import { randomText } from '../store/ids.js';

/** What a test wants done to events of some types, before they are sent. */
export interface EventRule {
  /** Types it applies to: exact, or a group as `charge.*`; all when left out. */
  types?: string[];
  /** `delay` by `ms`; `hold` until released; `drop` for good (the event stays in the list of events); `double`: send it twice. */
  action: 'delay' | 'hold' | 'drop' | 'double';
  ms?: number;
  /** How many events it applies to; all when left out. */
  times?: number;
}

export interface ActiveEventRule extends EventRule {
  id: string;
}

/** Whether an event type fits a pattern: itself, `*`, or a group such as `charge.*`. */
export function typeFits(pattern: string, type: string): boolean {
  if (pattern === '*' || pattern === type) return true;
  return pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1));
}

/** The rules about events that are in force. They belong to the running process: a restart forgets them. */
export class EventSwitches {
  #rules: ActiveEventRule[] = [];

  add(rule: EventRule): ActiveEventRule {
    const active = { ...rule, id: `rule_${randomText(12)}` };
    this.#rules.push(active);
    return active;
  }

  list(): ActiveEventRule[] {
    return this.#rules;
  }

  /** Takes one rule away, or all. */
  remove(id?: string): void {
    this.#rules = id === undefined ? [] : this.#rules.filter((rule) => rule.id !== id);
  }

  /** The rule for this event, counted as used: the first that fits. */
  take(type: string): EventRule | undefined {
    const rule = this.#rules.find((candidate) => candidate.types?.some((pattern) => typeFits(pattern, type)) ?? true);
    if (rule?.times !== undefined) {
      rule.times -= 1;
      if (rule.times <= 0) this.remove(rule.id);
    }
    return rule;
  }
}
