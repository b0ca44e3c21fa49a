import { DataSource } from 'typeorm';
import { entities } from '../entities.js';
import { migrations } from './migrations/index.js';
import { SnakeCaseNames } from './naming.js';

interface DatabaseSettings {
  url: string;
  poolSize?: number;
  /** Send statements without waiting for the answer to the one before: a unit of work opens and reads in one flight. */
  pipeline?: boolean;
}

/** A TypeORM data source that changes nothing by itself: no synchronize, no extension installed behind our back. */
export function createDataSource({ url, poolSize = 10, pipeline = true }: DatabaseSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeCaseNames(),
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    synchronize: false,
    logging: false,
    poolSize,
    extra: { pipeline, application_name: '4as' },
  });
}
