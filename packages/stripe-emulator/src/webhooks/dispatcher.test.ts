import { afterEach, expect, it, jest } from '@jest/globals';
import { settingsFrom } from '../settings.js';
import { Database } from '../store/database.js';
import { Dispatcher } from './dispatcher.js';
import { allDeliveries } from './queue.js';

const database = new Database(null);
const dispatcher = new Dispatcher(database, settingsFrom({}));

afterEach(async () => {
  jest.restoreAllMocks();
  await dispatcher.close();
  database.close();
});

it('sends what comes due at the very moment in which it looks what is due', async () => {
  const due = Date.now() + 500;
  database.run(
    "INSERT INTO deliveries (event, type, endpoint, state, next_at) VALUES ('evt_1', 'customer.created', 'we_1', 'pending', ?)",
    due,
  );
  // The clock ticks right after the first look at it.
  const clock = jest
    .spyOn(Date, 'now')
    .mockReturnValueOnce(due - 1)
    .mockReturnValue(due);
  dispatcher.wake();
  clock.mockRestore();
  while (allDeliveries(database)[0]?.attempts === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(allDeliveries(database)).toMatchObject([
    { event: 'evt_1', attempts: 1, state: 'pending', lastAnswer: 'gone' },
  ]);
});
