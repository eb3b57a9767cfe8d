/** `node scripts/run.mjs <seed | verify | doctor | rotate-key | reset-factor> [arguments]`: runs that program on a fresh bundle, with its exit code. */
import './steps/require-node.mjs'
import { program } from './steps/bundle.mjs'
import { runVisibly } from './steps/child.mjs'
import { prepare } from './steps/prepare.mjs'
import { createProgress } from './steps/progress.mjs'
import { runCommand, Stop } from './steps/stop.mjs'

const names = ['seed', 'verify', 'doctor', 'rotate-key', 'reset-factor']

await runCommand(async () => {
  const [name, ...args] = process.argv.slice(2)
  if (!names.includes(name)) throw new Stop(`Programme inconnu : ${name}. Les programmes sont ${names.join(', ')}.`)
  const given = new Set(Object.keys(process.env))
  // On stderr, so that the program's own output can be piped into a file.
  await prepare({
    step: createProgress({ stream: process.stderr }).step,
    shouldAddDemoPassword: name === 'seed',
    isKeyLost: name === 'rotate-key' && args.includes('--lost'),
    // Whoever checks an export has nothing but the file.
    needsSecrets: !(name === 'verify' && args.some((each) => /^--key(=|$)/.test(each))),
  })
  // The program reads `.env` by itself, and so knows what came from there.
  const read = Object.keys(process.env).filter((each) => !given.has(each))
  const env = { ...Object.fromEntries(read.map((each) => [each, undefined])), NODE_ENV: 'production' }
  return runVisibly(program(name, ...args), { env })
})
