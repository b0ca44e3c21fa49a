import type { Db } from '../../database/unit-of-work.js';

/** How the queue stands: jobs waiting, late by five minutes or more, and given up. */
export async function queueHealth(db: Db): Promise<{ waiting: number; late: number; failed: number }> {
  const [row] = await db.query<{ waiting: string; late: string; failed: string }>('select * from app.queue_state()');
  return { waiting: Number(row?.waiting ?? 0), late: Number(row?.late ?? 0), failed: Number(row?.failed ?? 0) };
}
