import { randomText } from '../store/ids.js';

/** What a test wants to happen to some calls of the API. */
export interface CallRule {
  /** HTTP method; any when left out. */
  method?: string;
  /** Path, `*` standing for one part: `/v1/refunds`, `/v1/payment_intents/*` … any when left out. */
  path?: string;
  /** Text that the path or a parameter holds (a customer, an address): one payer's calls go wrong, the others' do not. */
  containing?: string;
  /** `before` it took effect: nothing happens; `after`: it happens and only the answer is lost. */
  when: 'before' | 'after';
  /** An HTTP error, a socket destroyed without an answer, or (slow) the true answer after `delayMs`. */
  answer: 'error' | 'disconnect' | 'slow';
  /** Status of the error: 500 by default. */
  status?: number;
  /** How many calls it applies to; 1 by default. */
  times?: number;
  /** Wait in ms, while the call is in flight: before the effect, or between it and the answer. */
  delayMs?: number;
  /**
   * Whether the idempotency key remembers the error instead of the true answer, as Stripe documents it of errors inside an
   * endpoint. Only for `after` with `error`; false by default, as of an error between Stripe and the caller.
   */
  remembered?: boolean;
}

export interface ActiveCallRule extends CallRule {
  id: string;
  times: number;
}

/** The rules about calls that are in force. They belong to the running process: a restart forgets them. */
export class CallSwitches {
  #rules: ActiveCallRule[] = [];

  add(rule: CallRule): ActiveCallRule {
    const active = { ...rule, times: rule.times ?? 1, id: `rule_${randomText(12)}` };
    this.#rules.push(active);
    return active;
  }

  list(): ActiveCallRule[] {
    return this.#rules;
  }

  /** Takes one rule away, or all. */
  remove(id?: string): void {
    this.#rules = id === undefined ? [] : this.#rules.filter((rule) => rule.id !== id);
  }

  /** The rule for this call, counted as used: the first that fits. */
  take(method: string, path: string, parameters: string): CallRule | undefined {
    const rule = this.#rules.find(
      (candidate) =>
        (candidate.method ?? method).toUpperCase() === method &&
        (candidate.path === undefined || pathFits(candidate.path, path)) &&
        (candidate.containing === undefined || `${path} ${parameters}`.includes(candidate.containing)),
    );
    if (rule) {
      rule.times -= 1;
      if (rule.times <= 0) this.remove(rule.id);
    }
    return rule;
  }
}

function pathFits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const parts = path.split('/');
  return wanted.length === parts.length && wanted.every((word, index) => word === '*' || word === parts[index]);
}
