// The import rule of src and sandbox: who may import whom, and where a package may be imported. test/importRule.test.ts enforces it.

/**
 * An arrow means "may import"; nothing else may. A folder may always import itself, and every folder packages.
 * Who turns a failure into an answer or a retry may log it; who decides, draws or stores may not.
 */
const arrows = {
  'src/main.ts': [
    'src/app.ts',
    'src/collectGarbage.ts',
    'src/config.ts',
    'src/log.ts',
    'src/storage/databaseUnusable.ts',
  ],
  'src/app.ts': ['src/'],
  'src/config': ['src/config', 'src/clouds.ts', 'src/delivery/budgets/limit'],
  'src/telemetry/': ['src/domain/', 'src/inTime.ts', 'src/log.ts'],
  'src/bot/': ['src/items/', 'src/cards/', 'src/domain/', 'src/telemetry/', 'src/inTime.ts', 'src/log.ts'],
  'src/http/': ['src/items/', 'src/cards/', 'src/domain/', 'src/telemetry/', 'src/log.ts'],
  'src/cli/': [
    'src/items/',
    'src/cards/',
    'src/domain/',
    'src/teams/',
    'src/storage/',
    'src/delivery/',
    'src/config.ts',
    'src/log.ts',
  ],
  'src/items/': ['src/storage/', 'src/delivery/enqueue', 'src/domain/'],
  'src/delivery/': [
    'src/items/',
    'src/storage/',
    'src/cards/',
    'src/teams/',
    'src/domain/',
    'src/telemetry/',
    'src/inTime.ts',
    'src/log.ts',
  ],
  'src/teams/': ['src/clouds.ts', 'src/domain/', 'src/inTime.ts'],
  'src/storage/': ['src/domain/'],
  'src/cards/': ['src/locales/', 'src/domain/'],
};

function startsWith(paths) {
  return paths.map((path) => `^${path.replaceAll('.', '\\.')}`);
}

/** Packages that only the named places of src may import. */
function onlyIn(places, packages) {
  return { from: { path: '^src/', pathNot: startsWith(places) }, to: { path: `node_modules/(${packages})/` } };
}

export default {
  allowedSeverity: 'error',
  allowed: [
    ...Object.entries(arrows).map(([from, to]) => ({
      from: { path: startsWith([from]) },
      to: { path: startsWith(to) },
    })),
    { from: { path: '^src/([^/]+)/' }, to: { path: '^src/$1/' } },
    { from: { path: '^src/' }, to: { pathNot: '^(src|sandbox|bench|chaos|test)/' } },
    { from: { path: '^sandbox/' }, to: { pathNot: '^(src|bench|chaos|test)/' } },
  ],
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-imports-nothing',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'cards-are-pure',
      severity: 'error',
      from: { path: '^src/(cards|locales)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'bot-framework-at-the-edge',
      severity: 'error',
      ...onlyIn(['src/bot/', 'src/teams/', 'src/http/', 'src/app.ts'], 'botbuilder[^/]*|botframework[^/]*'),
    },
    {
      name: 'graph-and-identity-in-teams',
      severity: 'error',
      ...onlyIn(['src/teams/', 'src/app.ts'], '@microsoft/microsoft-graph-client|@azure/[^/]+'),
    },
    {
      name: 'database-in-storage-and-delivery',
      severity: 'error',
      ...onlyIn(['src/storage/', 'src/delivery/'], 'pg|pg-boss|kysely|@electric-sql/[^/]+'),
    },
    {
      // A production installation has no devDependencies; types are gone by then.
      name: 'production-packages',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
