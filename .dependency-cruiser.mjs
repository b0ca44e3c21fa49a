/** The server's modules in the order of the architecture: each may know those before it. */
const MODULES = [
  'settings',
  'audit',
  'jobs',
  'mail',
  'accounts',
  'files',
  'notifications',
  'courses',
  'tutors',
  'availability',
  'appointments',
  'appointment-files',
  'calendar',
  'reminders',
  'earnings',
  'orders',
  'integrations',
  'series',
  'time-off',
  'messaging',
  'tickets',
  'reviews',
  'training',
  'reporting',
];

const modulePath = (names) => `^server/src/modules/(${names.join('|')})/`;

const laterModules = MODULES.slice(0, -1).map((name, index) => ({
  name: `${name}-before-${MODULES[index + 1]}`,
  comment: `The module ${name} comes before ${MODULES.slice(index + 1).join(', ')}: it can't know them.`,
  severity: 'error',
  from: { path: modulePath([name]), pathNot: '\\.test\\.tsx?$' },
  to: { path: modulePath(MODULES.slice(index + 1)) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...laterModules,
    {
      name: 'module-not-in-order',
      comment: 'A module that is not in the order has no place yet: add it to MODULES here and to the architecture.',
      severity: 'error',
      from: {},
      to: { path: '^server/src/modules/[^/]+/', pathNot: modulePath(MODULES) },
    },
    {
      name: 'modules-meet-at-index',
      comment: "A module's index.ts is its only face to other modules.",
      severity: 'error',
      from: { path: '^server/src/modules/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^server/src/modules/',
        pathNot: ['^server/src/modules/$1/', '^server/src/modules/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'packages-stand-alone',
      comment: 'A package knows neither the server nor an app.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(server|apps|e2e)/' },
    },
    {
      name: 'apps-know-no-server',
      comment: 'An app knows the server by its schema only, and other apps not at all.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: ['^server/', '^apps/'], pathNot: '^apps/$1/' },
    },
    {
      name: 'server-knows-no-app',
      comment: 'The server knows no app: it serves what they built.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(apps|e2e)/' },
    },
    {
      name: 'features-do-not-meet',
      comment: 'A feature knows no other feature: a route joins them.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/features/([^/]+)/' },
      to: { path: '^apps/$1/src/features/', pathNot: '^apps/$1/src/features/$2/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules take what they need as arguments: no file, no network, no clock of a library.',
      severity: 'error',
      from: { path: '^packages/(scheduling|pricing)/src/', pathNot: ['\\.test\\.ts$', '/testing/'] },
      to: { dependencyTypes: ['core', 'npm'], pathNot: 'temporal-polyfill' },
    },
    {
      name: 'tests-stay-out-of-the-product',
      comment: 'What is for tests is used by tests only.',
      severity: 'error',
      from: { pathNot: ['\\.(test|spec)\\.tsx?$', '/testing/', '^(e2e|bench)/'] },
      to: { path: ['\\.(test|spec)\\.tsx?$', '^(server|packages/[^/]+|apps/[^/]+)/src/testing/'] },
    },
    {
      name: 'no-cycles',
      comment: 'Files that need each other in a circle are one thing, or their border is in the wrong place.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '/gql(/|$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '/gql/', '(^|/)node_modules/\\.cache'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
