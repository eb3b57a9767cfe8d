/**
 * Serves what is built, by its environment alone: the workshop and the public door before it, until a signal. `npm start` does
 * the same after it has prepared everything.
 */
import './steps/require-node.mjs'
import { checkEnv } from './steps/check-env.mjs'
import { runCommand } from './steps/stop.mjs'
import { superviseBoth } from './steps/supervise.mjs'

await runCommand(async () => {
  const env = await checkEnv({ ...process.env, NODE_ENV: 'production' })
  return superviseBoth({ env, onReady: () => {} })
})
