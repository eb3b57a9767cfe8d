import { defineConfig } from 'vitest/config'

/**
 * What asks the same of Express, Payload and the access table on whatever engine, and takes minutes: on MongoDB by
 * `COPLUME_MONGO_TIER=full npx vitest run --project mongo` only.
 */
const SAME_ON_EVERY_ENGINE = [
  'doors-rest',
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
  'anonymous',
  'sealed-records',
  'private-notes',
  'doors-local',
]
/** Stories of SQLite's own connection. */
const SQLITE_ONLY = ['acknowledged', 'full-disk', 'database-away']
const isFull = process.env.COPLUME_MONGO_TIER === 'full'
const excludedOnMongo = isFull ? SQLITE_ONLY : [...SQLITE_ONLY, ...SAME_ON_EVERY_ENGINE]

/** Stories that are told at length by `npm run test:long`. */
const LONG = ['acknowledged', 'questions', 'kill']

/** One project per tier; the integration files run once per database engine, each with databases of their own. */
const integration = (engine: 'sqlite' | 'mongo') => ({
  extends: true as const,
  test: {
    name: engine,
    include: ['tests/integration/**/*.test.ts'],
    exclude: engine === 'mongo' ? excludedOnMongo.map((name) => `tests/integration/${name}.test.ts`) : [],
    env: { NODE_ENV: 'test' as const, LOG_LEVEL: 'silent', COPLUME_TEST_ENGINE: engine },
    globalSetup: [engine === 'mongo' ? 'tests/support/mongoSetup.ts' : 'tests/support/sqliteSetup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})

export default defineConfig({
  resolve: { alias: { '@payload-config': new URL('./payload.config.ts', import.meta.url).pathname } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    execArgv: ['--conditions=production'],
    globalSetup: ['tests/support/seedSetup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          env: { NODE_ENV: 'test' as const, LOG_LEVEL: 'silent' },
          testTimeout: 60_000,
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
          globalSetup: ['tests/support/siteSetup.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts', ...LONG.map((name) => `tests/integration/${name}.test.ts`)],
          env: { NODE_ENV: 'test' as const, LOG_LEVEL: 'silent', COPLUME_TEST_ENGINE: 'sqlite', COPLUME_LONG: '1' },
          globalSetup: ['tests/support/sqliteSetup.ts', 'tests/support/siteSetup.ts'],
          // What is measured is measured alone.
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
