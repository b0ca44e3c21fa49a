import type { SessionChoice, SessionChoiceInput } from '../../gql/graphql';

/** What is to be done with one session, while it is decided. */
export interface Decision {
  choice: SessionChoice;
  /** For a proposal: the other time; null until one is chosen. */
  startsAt: string | null;
}

/** Decisions by the session's id. */
export type Decisions = Readonly<Record<string, Decision>>;

/** The decisions as the server takes them; null while a proposal has no time. */
export function inputOf(ids: readonly string[], decisions: Decisions): SessionChoiceInput[] | null {
  const choices = ids.flatMap((id) => {
    const decision = decisions[id];
    return decision ? [{ appointmentId: id, ...decision }] : [];
  });
  const isWhole =
    choices.length === ids.length && choices.every(({ choice, startsAt }) => choice !== 'PROPOSE' || startsAt !== null);
  return isWhole ? choices : null;
}
