import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getNamedType, parse, validate, type ExecutionResult } from 'graphql';
import { subscribePerEvent } from '../../graphql/subscribe-per-event.js';
import { TestWorld } from '../test-world.js';
import { asker, ASKERS, idOf, type AskerName } from './askers.js';
import { fullSelection } from './full-selection.js';
import { EVENTS } from './live-events.js';
import { prepareWorld, preparedRows } from './prepared-world.js';
import { askersOf, rolesThatName, schema, sliceOf, unregistered } from './root-fields.js';
import { secretsFrom } from './secrets.js';
import { markersIn } from './world-row.js';

interface SubscriptionWalk {
  roles: string;
  args?: string;
  /** What each asker is told in the end; the stream is refused to those of the roles who are not named. */
  hears: Partial<Record<AskerName, string>>;
  /** How often they are told it when all is told; everything is told twice where nothing else is said. */
  times?: number;
}

const signedIn = (marker: (name: AskerName) => string): SubscriptionWalk['hears'] =>
  Object.fromEntries(ASKERS.filter((name) => name !== 'visitor').map((name) => [name, marker(name)]));

/** Every subscription, by its name. A subscription that is not here fails the walk. */
const SUBSCRIPTIONS: Record<string, SubscriptionWalk> = {
  conversationEvents: {
    roles: 'STA',
    args: `(conversationId: "${idOf('conversation student')}")`,
    // Members are told of each other, and messages only once: the last they hear is that the other has stopped typing.
    hears: { student: '"typing":false', tutor: '"typing":false', admin: '"typing":false' },
    times: 1,
  },
  inboxEvents: {
    roles: 'STA',
    hears: {
      student: idOf('ticket conversation student'),
      otherStudent: idOf('ticket conversation otherStudent'),
      tutor: idOf('conversation student'),
      otherTutor: idOf('conversation otherStudent'),
      admin: idOf('ticket conversation otherStudent'),
    },
  },
  notificationEvents: { roles: 'STA', hears: signedIn((name) => `secret notification ${name}`) },
  appointmentEvents: {
    roles: 'STA',
    hears: {
      student: idOf('appointment student'),
      tutor: idOf('appointment student'),
      otherStudent: idOf('appointment otherStudent'),
      otherTutor: idOf('appointment otherStudent'),
      admin: idOf('appointment otherStudent'),
    },
  },
  slotChanges: {
    roles: 'ST',
    args: `(courseId: "${idOf('course')}")`,
    hears: {
      student: idOf('tutor'),
      otherStudent: idOf('otherTutor'),
      tutor: idOf('tutor'),
      otherTutor: idOf('otherTutor'),
    },
  },
  ticketEvents: {
    roles: 'SA',
    hears: {
      student: 'secret subject student',
      otherStudent: 'secret subject otherStudent',
      admin: 'secret subject otherStudent',
    },
  },
};

let world: TestWorld;

beforeAll(async () => {
  world = await TestWorld.create();
  await prepareWorld(world.owner, preparedRows());
});

afterAll(() => world.destroy());

function documentFor(name: AskerName, field: string, { args = '' }: SubscriptionWalk): string {
  const type = schema.getSubscriptionType()?.getFields()[field]?.type;
  const ownType = sliceOf(name).getType(type ? getNamedType(type).name : '');
  return `subscription { ${field}${args} ${ownType ? fullSelection(sliceOf(name), ownType) : '{ __typename }'} }`;
}

/** Subscribes as an asker, as the websocket does it. */
function open(name: AskerName, source: string): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  return subscribePerEvent(
    { schema: sliceOf(name), document: parse(source) },
    {
      opening: world.context(asker(name)),
      contextOfEvent: () => Promise.resolve(world.context(asker(name))),
      hangUp: () => undefined,
    },
  );
}

test('every subscription is in the walk', () => {
  expect(unregistered('Subscription', SUBSCRIPTIONS)).toEqual([]);
});

describe.each(Object.entries(SUBSCRIPTIONS))('subscription %s', (field, walk) => {
  test('is in the slices of the roles that the walk says', () => {
    expect(rolesThatName('Subscription', field)).toBe(walk.roles);
  });

  for (const name of ASKERS.filter((asked) => !askersOf(walk.roles).includes(asked))) {
    test(`does not exist for ${name}`, async () => {
      const source = documentFor(name, field, walk);
      const stream = await open(name, source);
      const errors = [
        ...validate(sliceOf(name), parse(source)),
        ...(Symbol.asyncIterator in stream ? [] : (stream.errors ?? [])),
      ];
      expect(errors[0]?.message).toMatch(/^Cannot query field|not configured to execute subscription/);
    });
  }

  for (const name of askersOf(walk.roles).filter((asked) => !walk.hears[asked])) {
    test(`is refused to ${name}`, async () => {
      const stream = await open(name, documentFor(name, field, walk));
      expect(Symbol.asyncIterator in stream ? 'a stream' : stream.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    });
  }

  for (const [name, marker] of Object.entries(walk.hears) as [AskerName, string][]) {
    test(`tells ${name} what is theirs, and nothing of anybody else even by mistake`, async () => {
      const stream = await open(name, documentFor(name, field, walk));
      if (!(Symbol.asyncIterator in stream)) throw new Error(`The stream was refused: ${JSON.stringify(stream)}`);
      await world.parts.services.live.publish(EVENTS);
      const heard: ExecutionResult[] = [];
      let times = 0;
      for await (const event of stream) {
        heard.push(event);
        if (!event.errors && markersIn(event.data, [marker]).length > 0) times += 1;
        if (times === (walk.times ?? 2)) break;
      }
      expect(markersIn(heard, secretsFrom(name))).toEqual([]);
    });
  }
});
