/** Who may import whom: each layer uses those above it, never those below. */
const LAYERS = [
  'kernel',
  'law',
  'formats',
  'documents',
  'calculators',
  'store',
  'authority',
  'webhooks',
  'schedule',
  'search',
  'parties',
  'property',
  'accounts',
  'ledger',
  'dispatch',
  'protections',
  'billing',
  'recovery',
  'collection',
  'penalties',
  'targeting',
  'takeover',
  'returns',
  'changes',
  'letters',
  'jobs',
  'enquiries',
  'privacy',
  'backup',
  'demonstration',
  'scenario',
  'rehearsal',
  'web',
  'api',
  'cli',
  'main',
]
const MODULES = LAYERS.slice(LAYERS.indexOf('authority'), LAYERS.indexOf('web'))
/** The faces: each may be left out without the others noticing. */
const FACES = ['web', 'api', 'cli']
/** Lists of the law's own names, which forms offer as choices. */
const NAMES =
  'appeals|bands|discounts|exemptions|liability|payment-plans|penalties|premium-exceptions|unoccupied|recovery-stages|tenancies'
const at = (folders) => `^src/(${folders.join('|')})/`

const downward = LAYERS.slice(0, -1).map((layer, i) => ({
  name: `${layer}-imports-only-above`,
  comment: `${layer}/ must not know about ${LAYERS.slice(i + 1).join(', ')}`,
  severity: 'error',
  from: { path: at([layer]), pathNot: '[.]test[.]ts$' },
  to: { path: at(LAYERS.slice(i + 1)) },
}))

export default {
  forbidden: [
    ...downward,
    {
      name: 'law-is-pure',
      comment: 'kernel, law and calculators do no I/O and need no package',
      severity: 'error',
      from: { path: at(['kernel', 'law', 'calculators']), pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core', 'npm'] },
    },
    {
      name: 'front-door-only',
      comment: 'enter another module by its index.ts, which reads as its table of contents',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '[.]test[.]ts$' },
      to: { path: at(MODULES), pathNot: ['^src/$1/', '^src/[^/]+/index[.]ts$'] },
    },
    {
      name: 'shells-hold-no-rules-and-no-sql',
      comment: 'faces ask a module; of the statute book they take names and citations only',
      severity: 'error',
      from: { path: at(FACES), pathNot: '[.]test[.]ts$' },
      to: {
        path: [`^src/law/(?!instruments|council-tax/(${NAMES}))`, 'node_modules/(kysely|pg)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    ...FACES.map((face) => ({
      name: `${face}-knows-no-other-face`,
      comment: 'faces stand beside each other: what two of them need is a module’s',
      severity: 'error',
      from: { path: at([face]), pathNot: '[.]test[.]ts$' },
      to: { path: at(FACES.filter((other) => other !== face)) },
    })),
    {
      name: 'database-in-store',
      comment: 'Kysely and pg live in store/; statements are written with its sql tag',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/store/', '^src/main/throwaway'] },
      to: { path: 'node_modules/(kysely|pg)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
}
