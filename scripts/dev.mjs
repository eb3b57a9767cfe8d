/** `npm run dev`: the server on our TypeScript as it is, restarted when it changes; Next reloads the interface itself. */
import './steps/require-node.mjs'
import { checkEnv } from './steps/check-env.mjs'
import { runVisibly } from './steps/child.mjs'
import { ensurePortIsFree } from './steps/port.mjs'
import { prepare } from './steps/prepare.mjs'
import { createProgress } from './steps/progress.mjs'
import { inRoot } from './steps/root.mjs'
import { serve } from './steps/serve.mjs'
import { runCommand } from './steps/stop.mjs'
import { watchable, watchedPaths } from './steps/watched.mjs'
import { readDemoAccounts, welcome } from './steps/welcome.mjs'

const development = { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' }

await runCommand(async () => {
  const { step, section } = createProgress()
  await prepare({ step })
  await step('Port', () => ensurePortIsFree())
  const env = await step('Variables', () => checkEnv({ ...process.env, ...development }))
  const code = await section('Base de données', seed)
  // It said why.
  if (code !== 0) return code

  // In two words: of `--watch-path=…`, Node 20 hands every other one on to the server, which then watches for itself.
  const watchPaths = watchable(watchedPaths()).flatMap((path) => ['--watch-path', path])
  return serve({
    command: typescript({ file: 'src/server/index.ts', nodeOptions: [...watchPaths, '--watch-preserve-output'] }),
    env: development,
    address: env,
    onReady: () => console.log(welcome({ env, accounts: readDemoAccounts({ dataDir: env.DATA_DIR }) })),
  })
})

function seed() {
  return runVisibly(typescript({ file: 'scripts/seed/index.ts', args: ['--if-empty'] }), { env: development })
}

function typescript({ file, nodeOptions = [], args = [] }) {
  return [process.execPath, ...nodeOptions, '--conditions=development', '--import', 'tsx', inRoot(file), ...args]
}
