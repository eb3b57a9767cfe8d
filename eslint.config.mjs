import eslint from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { relativeImports } from './scripts/steps/lint-relative-imports.mjs'
import { stairs } from './scripts/steps/lint-stairs.mjs'

const ours = ['src/**/*.{ts,tsx}', 'access/**/*.ts', 'collections/**/*.ts', 'payload.config.ts']
const tables = ['**/fields.ts', 'src/domain/permissions.ts', 'src/domain/vocabularies.ts', 'scripts/seed/**']
const testCall = '/^(describe|it|suite|test)$/'
const left = (name) => `MemberExpression[property.name=/^(only|skip)$/][${name}=${testCall}]`

const limited = '/^(it|test|describe|beforeAll|beforeEach|afterAll|afterEach)$/'
const patient = 'The limits of tests and hooks are those of vitest.config.ts.'
const seeded = 'Roll the seeded dice of tests/support/dice.ts, so that a failure is found again.'
const unseeded = ['randomInt', 'randomBytes', 'randomFillSync', 'getRandomValues']

const lie = {
  selector: 'TSAsExpression > TSNeverKeyword',
  message:
    'Say what it is: readRows, storageOf and decorate are typed, and Payload knows our collections (payload-types.ts).',
}

const minting = {
  selector: 'ImportSpecifier[imported.name="permit"]',
  message: 'Append by storageOf(payload): what may be written is said there alone.',
}

const nodeGlobals = { AbortSignal: false, console: false, fetch: false, process: false, setTimeout: false, URL: false }

export default tseslint.config(
  {
    name: 'generated files are nobody’s style',
    ignores: [
      'dist/',
      '.next/',
      'data/',
      'coverage/',
      'src/app/(payload)/',
      'src/migrations/',
      'payload-types.ts',
      'packages/client/src/schema.ts',
      'next-env.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.recommended,
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: nodeGlobals } },
  {
    name: 'everything',
    plugins: { coplume: { rules: { 'relative-imports': relativeImports } } },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'coplume/relative-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  { name: 'tables may be long', files: tables, rules: { 'max-lines': 'off' } },
  { files: ['**/*.{ts,tsx}'], rules: { '@typescript-eslint/consistent-type-imports': 'error' } },
  { ...reactHooks.configs.flat.recommended, files: ['src/**/*.tsx'] },
  {
    name: 'the environment is read once',
    files: ours,
    // One place for each process: the door may load nothing that knows the workshop's secrets or reads `.env`.
    ignores: ['src/platform/env.ts', 'src/door/doorEnv.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Ask env() of #platform/env.ts: it is validated, once.' },
      ],
    },
  },
  {
    name: 'no cast past the types of Payload',
    files: [...ours, 'scripts/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', lie, minting] },
  },
  {
    name: 'one place writes what only the core writes',
    files: ['src/platform/storage/payloadStorage.ts'],
    rules: { 'no-restricted-syntax': ['error', lie] },
  },
  {
    name: 'the domain has no clock and no dice',
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The caller gives the instant.' },
        { object: 'Math', property: 'random', message: 'The caller gives the random value.' },
        { object: 'process', message: 'The domain knows no process: pass what it needs.' },
      ],
      'no-restricted-syntax': [
        'error',
        lie,
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The caller gives the instant.' },
      ],
    },
  },
  {
    name: 'no test is left out, none fails because the machine is busy',
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: left('object.name'), message: 'Every test runs.' },
        { selector: left('object.object.name'), message: 'Every test runs.' },
        { selector: `CallExpression[callee.name=${limited}] > Literal:last-child[raw=/^[0-9_]+$/]`, message: patient },
        {
          selector: `CallExpression[callee.name=${limited}] > ObjectExpression > [key.name="timeout"]`,
          message: patient,
        },
      ],
    },
  },
  {
    name: 'tests roll seeded dice',
    files: ['tests/**/*.{ts,tsx,mts,mjs}'],
    ignores: ['tests/support/properties.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: seeded },
        ...unseeded.flatMap((property) =>
          ['crypto', 'nodeCrypto'].map((object) => ({ object, property, message: seeded })),
        ),
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            ...['node:crypto', 'crypto'].map((name) => ({ name, importNames: unseeded, message: seeded })),
            {
              name: 'fast-check',
              message: 'Properties are drawn from the seed of the run: tests/support/properties.ts.',
            },
          ],
        },
      ],
    },
  },
  ...stairs,
)
