import pg from 'pg';
import { roleUrl } from '../database-urls.js';
import { asker, type AskerName } from './askers.js';

/** A connection of the API's database role, on which SQL is run as one asker after another. */
export class SqlAs {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  static async connect(database: string): Promise<SqlAs> {
    const client = new pg.Client({ connectionString: roleUrl('fouras_api', database) });
    await client.connect();
    return new SqlAs(client);
  }

  /** Runs a statement as an asker and takes back what it did. Resolves to its rows, or to the code of the error. */
  async run<Row extends pg.QueryResultRow>(
    name: AskerName,
    sql: string,
    parameters: unknown[] = [],
  ): Promise<Row[] | string> {
    const who = asker(name);
    const [id, role] = who === 'visitor' ? ['', 'visitor'] : [who.id, who.role];
    await this.#client.query('begin');
    try {
      await this.#client.query(
        `select set_config('app.viewer_id', $1, true), set_config('app.viewer_role', $2, true)`,
        [id, role],
      );
      return (await this.#client.query<Row>(sql, parameters)).rows;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === undefined) throw error;
      return code;
    } finally {
      await this.#client.query('rollback');
    }
  }

  end(): Promise<void> {
    return this.#client.end();
  }
}
