/** `npm run bench -- growth`: measures what the product costs, on databases it makes for that. Exit code 1 when a limit is missed. */
import './steps/require-node.mjs'
import { existsSync } from 'node:fs'
import { build } from 'esbuild'
import { bareAdmin } from './steps/bare-admin.mjs'
import { bundling } from './steps/bundle.mjs'
import { runVisibly } from './steps/child.mjs'
import { inRoot } from './steps/root.mjs'
import { runCommand, Stop } from './steps/stop.mjs'

/** Where a measure is bundled, and keeps what it made. */
const cacheOf = (name) => inRoot('node_modules', '.cache', 'bench', name)

await runCommand(async () => {
  const [name = '', ...args] = process.argv.slice(2)
  if (!/^[a-z]+$/.test(name) || !existsSync(inRoot('bench', name, 'main.ts')))
    throw new Stop('npm run bench -- growth : les mesures sont les dossiers de bench/.')
  await build({
    ...bundling,
    entryPoints: [`bench/${name}/*.ts`],
    outdir: `${cacheOf(name)}/programs`,
    outExtension: { '.js': '.mjs' },
    jsx: 'automatic',
    logLevel: 'error',
    plugins: [bareAdmin],
  })
  const env = { NODE_ENV: 'production', BENCH_CACHE: cacheOf(name) }
  return runVisibly([process.execPath, `${cacheOf(name)}/programs/main.mjs`, ...args], { env })
})
