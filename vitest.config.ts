import { defineConfig } from 'vitest/config'
import { PATIENCE } from './tests/support/patience.ts'

const MINUTE_MS = 60_000
/** Says what the dice of the run are drawn from. */
const SEED = 'tests/support/seedSetup.ts'

/**
 * What asks the same of Express, Payload and the access table on whatever engine, and takes minutes: on MongoDB by
 * `COPLUME_MONGO_TIER=full npx vitest run --project mongo` only.
 */
const SAME_ON_EVERY_ENGINE = [
  'doors-rest',
  'own-address',
  'malformed',
  'questions',
  'admin-questions',
  'bodies',
  'limits',
  'rights',
  'markers',
  'preview-media',
  'delivery-http',
  'delivery-time',
  'v1-questions',
  'v1-refusals',
  'v1-search',
  'client',
  'anonymous',
  'sealed-records',
  'private-notes',
  'doors-local',
  'second-factor',
  'second-factor-demanded',
  'open-id',
]
/** Stories of SQLite's own connection, or of its tables. */
const SQLITE_ONLY = [
  'door-restore',
  'statements',
  'acknowledged',
  'full-disk',
  'database-away',
  'upgrade',
  'bench-growth',
  'walks-no-table',
  'list-counts',
]
const MONGO_ONLY = ['readers-mongo']
const isFull = process.env.COPLUME_MONGO_TIER === 'full'
const excludedOnMongo = isFull ? SQLITE_ONLY : [...SQLITE_ONLY, ...SAME_ON_EVERY_ENGINE]

/** Stories that are told at length by `npm run test:long`. */
const LONG = ['acknowledged', 'questions', 'kill', 'session-races', 'factor-races', 'sign-in-time']

/** One project per tier; the integration files run once per database engine, each with databases of their own. */
const integration = (engine: 'sqlite' | 'mongo') => ({
  extends: true as const,
  test: {
    name: engine,
    include: ['tests/integration/**/*.test.ts'],
    exclude: (engine === 'mongo' ? excludedOnMongo : MONGO_ONLY).map((name) => `tests/integration/${name}.test.ts`),
    env: { NODE_ENV: 'test' as const, LOG_LEVEL: 'silent', COPLUME_TEST_ENGINE: engine },
    globalSetup: [SEED, engine === 'mongo' ? 'tests/support/mongoSetup.ts' : 'tests/support/sqliteSetup.ts'],
  },
})

export default defineConfig({
  resolve: { alias: { '@payload-config': new URL('./payload.config.ts', import.meta.url).pathname } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    execArgv: ['--conditions=production'],
    // The machine may be busy: a limit is for what hangs, never a measure. No test or hook has one of its own.
    testTimeout: 15 * MINUTE_MS,
    hookTimeout: 15 * MINUTE_MS,
    teardownTimeout: MINUTE_MS,
    expect: { poll: PATIENCE },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          env: { NODE_ENV: 'test' as const, LOG_LEVEL: 'silent' },
          globalSetup: [SEED],
        },
      },
      integration('sqlite'),
      integration('mongo'),
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          env: { NODE_ENV: 'test' as const, LOG_LEVEL: 'silent' },
          globalSetup: [SEED, 'tests/support/siteSetup.ts'],
          setupFiles: ['tests/support/tellPages.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts', ...LONG.map((name) => `tests/integration/${name}.test.ts`)],
          env: { NODE_ENV: 'test' as const, LOG_LEVEL: 'silent', COPLUME_TEST_ENGINE: 'sqlite', COPLUME_LONG: '1' },
          globalSetup: [SEED, 'tests/support/sqliteSetup.ts', 'tests/support/siteSetup.ts'],
          // What is measured is measured alone.
          fileParallelism: false,
          testTimeout: 60 * MINUTE_MS,
        },
      },
    ],
  },
})
