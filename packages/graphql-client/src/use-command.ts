import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffectEvent, useMemo, useRef, useState } from 'react';
import { problemOf, type Problem } from './problem';

/** An expected failure as every mutation's union has it: `... on Failure { code message }`. */
export interface Failure {
  code: string;
  /** In the viewer's language. */
  message: string;
}

/** What a mutation answers: the one field of its data. */
export type Answer<Data> = NonNullable<Exclude<Data, null | undefined>[Exclude<keyof Data, '__typename'>]>;

/** The members of a mutation's union that are failures. */
export type FailureOf<Data> = Extract<Answer<Data>, Failure>;

/** The members that are not: what was asked for has happened. */
export type SuccessOf<Data> = Exclude<Answer<Data>, Failure>;

/** What came of a run; `ignored` when the one before was still under way. */
export type Outcome<Data> =
  | { kind: 'done'; result: SuccessOf<Data> }
  | { kind: 'failed'; failure: FailureOf<Data> }
  | { kind: 'problem'; problem: Problem }
  | { kind: 'ignored' };

export interface CommandOptions<Data> {
  /** It has happened. The cache is already up to date with what the document selected. */
  onDone?: (result: SuccessOf<Data>) => void;
  /** It was refused and nothing was changed. Field failures are in `fieldErrors` too. */
  onFailure?: (failure: FailureOf<Data>) => void;
  /** It is not known to have happened: no answer, or an error of ours. */
  onProblem?: (problem: Problem) => void;
}

/** One mutation of a screen. */
export interface Command<Data, Variables extends OperationVariables> {
  run: (variables: Variables) => Promise<Outcome<Data>>;
  running: boolean;
  /** Why the last run was refused; gone when the next begins. */
  failure: FailureOf<Data> | null;
  /** Messages by path of the input, `name` or `lines.0.reason`, of an `InvalidInput`. */
  fieldErrors: Readonly<Record<string, string>>;
  problem: Problem | null;
  reset: () => void;
}

interface State<Data> {
  running: boolean;
  failure: FailureOf<Data> | null;
  problem: Problem | null;
}

const settled = { running: false, failure: null, problem: null };
const noErrors: Readonly<Record<string, string>> = {};

/**
 * Runs a mutation and sorts its answer: done, refused (an expected failure of its union), or a problem. A run while one
 * is under way is ignored, so a double click is one click.
 */
export function useCommand<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  options: CommandOptions<Data> = {},
): Command<Data, Variables> {
  const client = useApolloClient();
  const [state, setState] = useState<State<Data>>(settled);
  const underWay = useRef(false);

  const tell = useEffectEvent((outcome: Outcome<Data>) => {
    if (outcome.kind === 'done') options.onDone?.(outcome.result);
    if (outcome.kind === 'failed') options.onFailure?.(outcome.failure);
    if (outcome.kind === 'problem') options.onProblem?.(outcome.problem);
  });

  const run = useCallback(
    async (variables: Variables): Promise<Outcome<Data>> => {
      if (underWay.current) return { kind: 'ignored' };
      underWay.current = true;
      setState({ ...settled, running: true });
      const outcome = await ask();
      underWay.current = false;
      setState({
        running: false,
        failure: outcome.kind === 'failed' ? outcome.failure : null,
        problem: outcome.kind === 'problem' ? outcome.problem : null,
      });
      tell(outcome);
      return outcome;

      async function ask(): Promise<Outcome<Data>> {
        try {
          const { data } = await client.mutate({ mutation: document, variables });
          return sort<Data>(data);
        } catch (error) {
          return { kind: 'problem', problem: problemOf(error) };
        }
      }
    },
    [client, document],
  );

  const reset = useCallback(() => setState(settled), []);
  // The same object until the next answer: a form that shows them when they change shows them once.
  const fieldErrors = useMemo(() => fieldErrorsOf(state.failure), [state.failure]);
  return { run, ...state, fieldErrors, reset };
}

function sort<Data>(data: unknown): Outcome<Data> {
  const fields: [string, unknown][] = Object.entries(data ?? {});
  const answer = fields.find(([field]) => field !== '__typename')?.[1] as Answer<Data> | null | undefined;
  if (answer === null || answer === undefined) return { kind: 'problem', problem: { code: 'INTERNAL' } };
  return isFailure<Data>(answer)
    ? { kind: 'failed', failure: answer }
    : { kind: 'done', result: answer as SuccessOf<Data> };
}

/** A failure is told by its two fields: no success has a `code` and a `message` of its own. */
function isFailure<Data>(answer: Answer<Data>): answer is FailureOf<Data> {
  const { code, message } = answer as { code?: unknown; message?: unknown };
  return typeof code === 'string' && typeof message === 'string';
}

function fieldErrorsOf(failure: Failure | null): Readonly<Record<string, string>> {
  const { fields } = (failure ?? {}) as { fields?: unknown };
  if (!Array.isArray(fields)) return noErrors;
  const wrong = fields as readonly { path: string; message: string }[];
  return Object.fromEntries(wrong.map(({ path, message }) => [path, message] as const).reverse());
}
