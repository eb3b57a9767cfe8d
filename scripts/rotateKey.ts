import { parseArgs } from 'node:util'
import { env } from '#platform/env.ts'
import { sentenceOf } from '#platform/sentenceOf.ts'
import { takePlace } from '#platform/takePlace.ts'
import { refuseNoDatabase } from './openForReading.ts'

const USAGE = 'npm run rotate-key [-- --lost]'
const VARIABLES = ['LEDGER_PRIVATE_KEY', 'LEDGER_NEXT_PRIVATE_KEY', 'LEDGER_OPENING_KEY']

/**
 * `npm run rotate-key`: another key signs the ledger from now on. `--lost` when the one in force is lost. The server must be
 * stopped. Exit code 1 when it says why not; run again, it goes on where it was.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { lost: { type: 'boolean', default: false } } })
  // Before `.env` is read into the environment: what is there now is not ours to rewrite.
  const given = VARIABLES.filter((name) => process.env[name] !== undefined)
  refuseNoDatabase(env())
  const release = await takePlace(env(), 'npm run rotate-key')
  const { change } = await import('./rotation/change.ts')
  await change({ isKeyLost: values.lost, given, say: (line) => console.log(line) })
  await release()
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const { name, message, code, detail } = error as Error & { code?: string; detail?: object }
    if (['CannotRotate', 'NoDatabase'].includes(name)) console.error(message)
    else if (code?.startsWith('ERR_PARSE_ARGS')) console.error(`${message}\n${USAGE}`)
    else if (name === 'Refusal') console.error(`Refusé par le registre : ${code} ${JSON.stringify(detail)}.`)
    else console.error(sentenceOf(error) ?? error)
    process.exit(1)
  },
)
