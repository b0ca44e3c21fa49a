import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { allSlices } from './graphql/slices.js';
import { buildSchema } from './schema.js';

/**
 * Prints the whole schema, sorted, as `schema.graphql` holds it. With `--slices FOLDER` it writes each role's slice there instead:
 * what the documents of the apps are checked against.
 */
const sorted = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;

const schema = buildSchema();
const [option, folder] = process.argv.slice(2);
if (option === '--slices' && folder) {
  mkdirSync(folder, { recursive: true });
  for (const [role, slice] of Object.entries(allSlices(schema)))
    writeFileSync(join(folder, `${role}.graphql`), sorted(slice));
} else {
  process.stdout.write(sorted(schema));
}
