// What the compiler cannot see. There are no inline exemptions (noInlineConfig): an exemption stands here, with its reason.
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts'];

/** Bans by syntax; flat config replaces a rule's options instead of adding to them, so rooms are composed from these parts. */
const bans = {
  defaultExport: [
    {
      selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
      message: 'Export it by the name that the file is called after; a default export loses its name at the door.',
    },
  ],
  environment: [
    {
      selector: 'ImportDeclaration[source.value=/^(node:)?process$/]',
      message:
        'Use the global `process`, so that reading the environment can be seen; settings come from services/config.',
    },
    {
      selector: 'MemberExpression[object.name="process"][property.name="env"]',
      message: 'Read settings from services/config, where all of them are parsed once at start.',
    },
  ],
  clockAndChance: [
    {
      selector: 'MemberExpression[object.name="Date"][property.name="now"]',
      message: 'Take the moment as a parameter (`now: Date`); the one clock is services/clock.',
    },
    {
      selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
      message: 'Take the moment as a parameter (`now: Date`); the one clock is services/clock.',
    },
    {
      selector: 'MemberExpression[object.name="Math"][property.name="random"]',
      message: 'Take a seed and a stable key as parameters, so that the draw can be repeated.',
    },
    {
      selector: 'CallExpression[callee.name=/^(randomUUID|randomBytes|randomInt)$/]',
      message: 'Take the id as a parameter, or derive it from a seed and a stable key.',
    },
  ],
  pretending: [
    {
      selector: 'MemberExpression[object.name="jest"][property.name=/^(mock|unstable_mockModule|doMock|spyOn)$/]',
      message: 'No mocks of our own code: use the real thing, or a stand-in at the wire (an HTTP or SMTP server).',
    },
    {
      selector:
        'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing)$/], CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
      message: 'A test runs or it goes. Skip nothing, focus nothing.',
    },
  ],
};

const everywhere = [...bans.defaultExport, ...bans.environment];

export default tseslint.config(
  { ignores: ['node_modules/', 'var/', 'coverage/', 'web/public/', '**/*.cjs'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { allowDefaultCaseForExhaustiveSwitch: false }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // Numbers and `() => voidCall()` read well; neither has hidden a fault in this codebase.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A door's function keeps its promise type also where its present body awaits nothing.
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': ['error', ...everywhere],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-param-reassign': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...bans.clockAndChance],
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'domain is pure: take what you need as a parameter.' },
        { name: 'performance', message: 'domain is pure: take the moment as a parameter.' },
        { name: 'crypto', message: 'domain is pure: take chance as a seed and a stable key.' },
        { name: 'fetch', message: 'domain is pure: talk to the world in services/.' },
        { name: 'setTimeout', message: 'domain is pure: due moments are rows of the outbox.' },
        { name: 'setInterval', message: 'domain is pure: due moments are rows of the outbox.' },
      ],
    },
  },
  {
    // The one room that reads the environment; and moodle:check, which a provider runs before anything else is set.
    files: ['services/config/**/*.ts', 'services/moodle/check-command.ts'],
    rules: { 'no-restricted-syntax': ['error', ...bans.defaultExport] },
  },
  {
    // TypeORM types the options of an EntitySchema as a class and documents them as an object literal.
    files: ['services/database/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    // Commands speak to a terminal.
    files: ['start.ts', '**/*-command.ts', 'rehearsal/demo.ts', 'docs/tools/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // A page's view is one literal, read from top to bottom as the page is; so are a benchmark's settings.
    files: ['web/pages/**/*.ts', 'bench/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 150, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Tests hand an environment to the processes that they start; a scenario is long because it tells a story.
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...bans.defaultExport, ...bans.pretending],
      'max-lines-per-function': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
);
