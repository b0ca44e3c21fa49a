import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const call = /\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/gu;
const generated = /^export const (\w+?)(Document|FragmentDoc) = (\{.*\}) as unknown as DocumentNode</gmu;
const named = /^\s*(query|mutation|subscription|fragment)\s+(\w+)/u;

/**
 * Puts each GraphQL document where it is written, at build time. The generated `graphql()` looks documents up in a table of
 * all of them, so every page would load the documents of every other. Fragments are only types once the app runs: they
 * become nothing. A document that codegen does not know fails the build.
 */
export function documentsInPlace(): Plugin {
  let documents = new Map<string, string>();
  return {
    name: '4as:documents-in-place',
    apply: 'build',
    enforce: 'pre',
    configResolved({ root }) {
      const text = readFileSync(join(root, 'src', 'gql', 'graphql.ts'), 'utf8');
      documents = new Map(
        [...text.matchAll(generated)].map(([, name = '', kind, json = '']) => [`${kind} ${name}`, json]),
      );
    },
    transform(code, id) {
      if (!/\.tsx?$/u.test(id) || id.includes('/gql/') || !code.includes('graphql(')) return null;
      return {
        code: code.replace(call, (_match, source: string) => {
          const [, kind, name = ''] = named.exec(source) ?? [];
          if (kind === 'fragment') return '({})';
          const document = documents.get(`Document ${pascalCase(name)}`);
          if (document === undefined) this.error(`The document ${name} in ${id} is not generated: run codegen.`);
          return `(${document})`;
        }),
        map: null,
      };
    },
  };
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
