/**
 * `npm run door`: one more public door, in front of a workshop that runs elsewhere. It reads no `.env`: everything it is told
 * stands in its own environment (README), and it refuses to start where a secret does.
 */
import './steps/require-node.mjs'
import { ensureBundled, program } from './steps/bundle.mjs'
import { runVisibly } from './steps/child.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { createProgress } from './steps/progress.mjs'
import { runCommand } from './steps/stop.mjs'

await runCommand(async () => {
  const { step } = createProgress()
  await step('Dépendances (une à deux minutes la première fois)', ensureInstalled)
  await step('Porte', ensureBundled)
  return runVisibly(program('door'), { env: { NODE_ENV: 'production' } })
})
