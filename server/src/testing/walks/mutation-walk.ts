import { idOf, type AskerName } from './askers.js';

/** One way to call a mutation. Whoever is not in `done` is refused. */
export interface MutationCall {
  /** The input as GraphQL writes it; none for a mutation without. */
  input?: string;
  /** The type of the answer of those who may. */
  done: Partial<Record<AskerName, string>>;
  /** Tables in which the company writes what follows for others, past what the asker may read. */
  follows?: readonly string[];
}

/** How a mutation is walked: whose slices it is in, and its calls. */
export interface MutationWalk {
  roles: string;
  calls: readonly MutationCall[];
}

/** An id of the prepared world as GraphQL writes it. */
export const id = (name: string): string => JSON.stringify(idOf(name));
/** Both students get this answer. */
export const students = (type: string): MutationCall['done'] => ({ student: type, otherStudent: type });
/** Both tutors get this answer. */
export const tutors = (type: string): MutationCall['done'] => ({ tutor: type, otherTutor: type });
/** Everyone who is signed in gets this answer. */
export const signedIn = (type: string): MutationCall['done'] => ({ ...students(type), ...tutors(type), admin: type });
/** Admins get this answer. */
export const admins = (type: string): MutationCall['done'] => ({ admin: type });
/** A mutation of the console: admins get this answer, nobody else can name it. */
export const adminsOnly = (input: string, type: string): MutationWalk => ({
  roles: 'A',
  calls: [{ input, done: admins(type) }],
});
