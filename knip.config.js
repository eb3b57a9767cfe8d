import { programs } from './scripts/steps/bundle.mjs'

/**
 * What nothing uses, found by `npm run check` in two goes: in all that is here, then (`--production`, the patterns with `!`)
 * in the product alone, where a test is no use; there a function tested by itself is one its own file uses.
 * What cannot be seen is said here with the reason; an export that only tests may use is marked `@internal`.
 */
const isProductAlone = process.argv.includes('--production')

export default {
  ignoreExportsUsedInFile: isProductAlone,
  entry: [
    // What is bundled, and what the commands run: they name their files as text.
    ...Object.values(programs).map((file) => `${file}!`),
    'scripts/*.mjs!',
    'scripts/generate.ts!',
    // Payload is told where it is; in all that is here, tsconfig.json names it.
    ...(isProductAlone ? ['payload.config.ts!'] : []),
    // Threads and processes of their own.
    'src/worker/fromSource.mjs!',
    'tests/support/*.mts',
    'tests/support/*Worker.mjs',
    'tests/support/hooks.mjs',
    'tests/support/openIdProvider.mjs',
    'bench/*/{main,make,measure,checkpoint,verify}.ts',
    // What others install.
    'packages/client/src/index.ts!',
  ],
  project: [
    '{src,access,collections,scripts}/**/*.{js,mjs,ts,tsx}!',
    // Rules of the lint are no part of the product.
    '!scripts/steps/lint-*.mjs!',
    '!src/migrations/**',
    'packages/client/src/**/*.ts!',
    'tests/**/*.{mjs,ts,tsx,mts}',
    'bench/**/*.ts',
  ],
  // Loading the configuration would ask for secrets; the map of the admin's components is an ordinary import of src/app.
  payload: false,
  ignoreDependencies: [
    // Files served from node_modules, read by their path (src/public/assets.ts).
    '@fontsource-variable/alegreya',
    '@fontsource/alegreya-sans',
    '@fontsource/alegreya-sans-sc',
    'lucide-static',
    // Its script is read by its path (tests/support/browser.ts).
    'axe-core',
    // Run by its path (tests/unit/client-package.test.ts).
    '@arethetypeswrong/cli',
  ],
  // Of the machine, not of a package.
  ignoreBinaries: ['mount', 'unshare'],
  // The vocabulary of the rules is exported whole: what an event, a policy or a verdict is made of keeps its name.
  ignoreIssues: {
    'src/domain/{events,permissions,policy,review}.ts': ['exports', 'types'],
    'src/review/{judge,snapshot}.ts': ['exports'],
    // Made whole from the description of /v1.
    'packages/client/src/schema.ts': ['types'],
  },
}
