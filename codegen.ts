import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const conversation = 'packages/conversation';
const reminders = 'packages/reminders';
const sessionFiles = 'packages/session-files';

type Output = CodegenConfig['generates'][string];

/** Each app and the part of the contract that its people may use. What apps share is checked against the slice of each. */
const apps = [
  { folder: 'apps/student', schema: sliceOf('student'), shares: [conversation, reminders, sessionFiles] },
  { folder: 'apps/tutor', schema: sliceOf('tutor'), shares: [conversation, reminders, sessionFiles] },
  { folder: 'apps/admin', schema: sliceOf('admin'), shares: [conversation] },
  { folder: conversation, schema: 'schema.graphql', shares: [] },
  { folder: reminders, schema: 'schema.graphql', shares: [] },
  { folder: sessionFiles, schema: 'schema.graphql', shares: [] },
];

/** What the server says a role may name, printed from its build: an app can't ask for what its people can't have. */
function sliceOf(role: string): string {
  return `server/dist/slices/${role}.graphql`;
}

/**
 * The documents of each app, checked against its slice of the contract, as typed documents in `src/gql/` (not committed).
 * Every document carries its hash: that is all of it that a browser sends.
 */
const config: CodegenConfig = {
  generates: Object.fromEntries(
    apps.flatMap(({ folder, schema, shares }): [string, Output][] => [
      [
        `${folder}/src/gql/`,
        {
          schema,
          documents: [folder, ...shares].flatMap((part) => [`${part}/src/**/*.{ts,tsx}`, `!${part}/src/gql/**`]),
          preset: 'client',
          presetConfig: {
            fragmentMasking: { unmaskFunctionName: 'readFragment' },
            persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' },
          },
          documentTransforms: [addTypenameSelectionDocumentTransform],
          config: {
            enumsAsTypes: true,
            strictScalars: true,
            scalars: { DateTime: 'string', LocalDate: 'string', ID: 'string' },
            useTypeImports: true,
          },
        },
      ],
      [
        `${folder}/src/gql/possible-types.ts`,
        { schema, plugins: ['fragment-matcher'], config: { useExplicitTyping: true } },
      ],
    ]),
  ),
  ignoreNoDocuments: true,
};

export default config;
