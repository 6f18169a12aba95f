/** Who may import whom. Each rule is proved by a file under test/architecture/violations. */
const only = (lib, allowed) => ({
  name: `${lib}-imports-only-what-it-may`,
  severity: 'error',
  from: { path: `^libs/${lib}/src`, pathNot: '\\.spec\\.ts$' },
  to: { pathNot: [`^libs/${lib}/src`, ...allowed.map((other) => `^libs/${other}/src/index\\.ts$`)] },
});

/** The order in which features may know each other: a feature sees those before it, never those after. */
const featureOrder = ['experiments', 'arms', 'assignment', 'rewards', 'results', 'guardrails'];
const featureOrderRules = featureOrder.slice(0, -1).map((feature, index) => ({
  name: `${feature}-does-not-know-later-features`,
  severity: 'error',
  from: { path: `^libs/${feature}/src` },
  to: { path: `^libs/(${featureOrder.slice(index + 1).join('|')}|gateway)/` },
}));

module.exports = {
  forbidden: [
    only('bandit', []),
    only('classification', []),
    only('rephrase', []),
    only('inference', ['bandit']),
    only('simulation', ['bandit', 'inference']),
    ...featureOrderRules,
    {
      name: 'libs-are-entered-through-their-index',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/src', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/([^/]+)/src/(?!index\\.ts$)', pathNot: '^libs/$2/src/' },
    },
    {
      name: 'apps-never-import-each-other',
      severity: 'error',
      comment: 'apps/pointsman composes the processes and is the one exception.',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/pointsman/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    { name: 'libs-never-import-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'prisma-stays-in-persistence-and-repositories',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: ['^libs/persistence/', '\\.repository\\.ts$', '\\.spec\\.ts$'],
      },
      to: { path: '(@prisma/|/generated/)' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.spec\\.ts$', 'generated'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'], conditionNames: ['import', 'node', 'default'] },
  },
};
