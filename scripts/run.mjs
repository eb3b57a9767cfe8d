/** `node scripts/run.mjs <seed | verify | doctor> [arguments]`: runs that program on a fresh bundle, with its exit code. */
import './steps/require-node.mjs'
import { program } from './steps/bundle.mjs'
import { runVisibly } from './steps/child.mjs'
import { prepare } from './steps/prepare.mjs'
import { createProgress } from './steps/progress.mjs'
import { runCommand, Stop } from './steps/stop.mjs'

const names = ['seed', 'verify', 'doctor']

await runCommand(async () => {
  const [name, ...args] = process.argv.slice(2)
  if (!names.includes(name)) throw new Stop(`Programme inconnu : ${name}. Les programmes sont ${names.join(', ')}.`)
  // On stderr, so that the program's own output can be piped into a file.
  await prepare({ step: createProgress({ stream: process.stderr }).step, shouldAddDemoPassword: name === 'seed' })
  return runVisibly(program(name, ...args), { env: { NODE_ENV: 'production' } })
})
