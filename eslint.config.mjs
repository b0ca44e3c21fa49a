import tseslint from 'typescript-eslint';
import noLiteralText from './packages/config/eslint/no-literal-text.mjs';

/** What only a linter that knows the types can see, and text that is not in the catalogues. The rest is oxlint's: it is quicker. */
export default tseslint.config(
  {
    ignores: ['**/dist/**', '**/gql/**', '**/generated/**', 'test-results/**', '**/*.mjs', '**/*.js']
      // Build settings are in no TypeScript project of an app.
      .concat(['**/vite.config.ts', 'packages/config/vite/**']),
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin, '4as': { rules: { 'no-literal-text': noLiteralText } } },
    // A rule that may be switched off in a comment is a suggestion.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/restrict-plus-operands': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['apps/*/src/**/*.tsx', 'packages/{ui,account}/src/**/*.tsx'],
    ignores: ['**/*.test.tsx'],
    rules: { '4as/no-literal-text': 'error' },
  },
);
