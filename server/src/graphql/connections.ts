import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { CodedError } from './errors.js';

@ObjectType({ simpleResolvers: true, description: 'Where a page of a list ends, and whether more follows.' })
export class PageInfo {
  @Field(() => String, { nullable: true, description: 'Give it as `after` for the next page.' })
  endCursor: string | null;

  @Field({ description: 'Whether more follows.' })
  hasNextPage: boolean;
}

/** A page of a list, ready for a connection type. */
export interface Page<Node> {
  nodes: Node[];
  pageInfo: PageInfo;
  totalCount?: number;
}

/** The class of a connection over a node type: `nodes` and `pageInfo`. */
export function connectionOf<Node extends object>(node: () => ClassType<Node>) {
  @ObjectType({ simpleResolvers: true })
  abstract class Connection {
    @Field(() => [node()])
    nodes: Node[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;
  }
  return Connection;
}

/** A connection that also counts the whole list. */
export function countedConnectionOf<Node extends object>(node: () => ClassType<Node>) {
  @ObjectType({ simpleResolvers: true })
  abstract class CountedConnection extends connectionOf(node) {
    @Field(() => Int, { description: 'How many the whole list has.' })
    totalCount: number;
  }
  return CountedConnection;
}

const LARGEST_PAGE = 100;

/** Bounds a page size that a client asked for; throws BAD_REQUEST outside 1 to 100. */
export function pageSize(first: number): number {
  if (first < 1 || first > LARGEST_PAGE) {
    throw new CodedError('BAD_REQUEST', `A page has 1 to ${LARGEST_PAGE} entries.`);
  }
  return first;
}

/** A cursor that says nothing to its reader: the sort values of the last row. */
export function toCursor(...values: (string | number | Date)[]): string {
  const plain = values.map((value) => (value instanceof Date ? value.toISOString() : value));
  return Buffer.from(JSON.stringify(plain)).toString('base64url');
}

/** The sort values of a cursor, or null where there is none; throws BAD_REQUEST for one that we did not make. */
export function fromCursor(cursor: string | null | undefined, length: number): (string | number)[] | null {
  if (!cursor) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length) return values as (string | number)[];
  } catch {
    // said below
  }
  throw new CodedError('BAD_REQUEST', 'This is not a cursor of this list.');
}

/** A page from rows of which one more than asked for was read. */
export function pageOf<Node>(
  rows: Node[],
  first: number,
  cursorOf: (node: Node) => string,
  totalCount?: number,
): Page<Node> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { endCursor: last === undefined ? null : cursorOf(last), hasNextPage: rows.length > first },
    ...(totalCount === undefined ? {} : { totalCount }),
  };
}
