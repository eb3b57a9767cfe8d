import { fingerprint } from './fingerprint.mjs'
import { NODE_FLAGS } from './node-flags.mjs'
import { inRoot, root } from './root.mjs'
import { unlessFresh } from './stamp.mjs'
import { Stop } from './stop.mjs'

/** The programs of production, `dist/<name>.js`, by their source. */
export const programs = {
  env: 'src/platform/env.ts',
  'door-environment': 'src/platform/doorEnvironment.ts',
  server: 'src/server/index.ts',
  door: 'src/door/index.ts',
  worker: 'src/worker/index.ts',
  'ledger-worker': 'src/worker/ledger.ts',
  seed: 'scripts/seed/index.ts',
  verify: 'scripts/verify.ts',
  doctor: 'scripts/doctor.ts',
  'rotate-key': 'scripts/rotateKey.ts',
  'reset-factor': 'scripts/resetFactor.ts',
}

const sources = ['src', 'access', 'collections', 'scripts/seed', 'scripts/rotation', 'scripts/*.ts', 'scripts/steps']
const settings = ['payload.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']

/**
 * Bundles our TypeScript when it changed since the last time (about a second).
 * @param {{ isForced?: boolean }} [options]
 */
export function ensureBundled({ isForced = false } = {}) {
  return unlessFresh({
    isForced,
    stampFile: inRoot('dist', '.stamp-server'),
    outcomeFile: inRoot('dist', 'server.js'),
    current: fingerprint({ directory: root, paths: [...sources, ...settings] }),
    work: bundle,
  })
}

/** How TypeScript of ours becomes programs for Node. */
export const bundling = {
  absWorkingDir: root,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  splitting: true,
  sourcemap: true,
}

/** Packages stay in node_modules: one copy of Payload. Older chunks stay too: a running server may still load one. */
async function bundle() {
  const { build } = await import('esbuild')
  const options = {
    ...bundling,
    entryPoints: programs,
    outdir: 'dist',
    logLevel: 'silent',
    tsconfig: 'tsconfig.json',
  }
  await build(options).catch((error) => {
    throw new Stop('Le serveur n’a pas pu être construit (esbuild).', { details: error.message })
  })
}

/**
 * The command line of a bundled program.
 * @param {keyof typeof programs} name
 * @param {...string} args
 */
export function program(name, ...args) {
  return [process.execPath, ...NODE_FLAGS, inRoot('dist', `${name}.js`), ...args]
}
