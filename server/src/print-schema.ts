import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from './schema.js';

/** The whole schema, sorted, as `schema.graphql` holds it. */
process.stdout.write(`${printSchema(lexicographicSortSchema(buildSchema()))}\n`);
