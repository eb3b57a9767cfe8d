/**
 * `npm start`: from a fresh clone to a running guide, on Node built-ins only.
 * `npm start -- --empty` leaves the database empty; the first visit then creates the administrator.
 */
import './steps/require-node.mjs'
import { ensureBundled, program } from './steps/bundle.mjs'
import { checkEnv } from './steps/check-env.mjs'
import { runVisibly } from './steps/child.mjs'
import { ensureEnvFile } from './steps/env-file.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { ensureNextBuilt } from './steps/next-build.mjs'
import { ensurePortIsFree } from './steps/port.mjs'
import { createProgress } from './steps/progress.mjs'
import { runCommand, Stop } from './steps/stop.mjs'
import { superviseBoth } from './steps/supervise.mjs'
import { readDemoAccounts, welcome } from './steps/welcome.mjs'

const production = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }

await runCommand(async () => {
  const isEmpty = readArguments()
  const { step, section } = createProgress()

  await step('Configuration', () => ensureEnvFile({ shouldAddDemoPassword: !isEmpty }))
  await step('Port', () => ensurePortIsFree())
  await step('Dépendances (une à deux minutes la première fois)', ensureInstalled)
  await step('Serveur', ensureBundled)
  const env = await step('Variables', () => checkEnv({ ...process.env, ...production }))
  await step('Interface (une à deux minutes la première fois)', ensureNextBuilt)
  const code = isEmpty ? 0 : await section('Base de données', seed)
  // It said why.
  if (code !== 0) return code

  const say = () => console.log(welcome({ env, accounts: readDemoAccounts({ dataDir: env.DATA_DIR }) }))
  return superviseBoth({ env, onReady: say })
})

function readArguments() {
  const unknown = process.argv.slice(2).find((argument) => argument !== '--empty')
  if (unknown) throw new Stop(`Option inconnue : ${unknown}. La seule est --empty (base vide).`)
  return process.argv.includes('--empty')
}

function seed() {
  return runVisibly(program('seed', '--if-empty'), { env: production })
}
