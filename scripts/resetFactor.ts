import { parseArgs } from 'node:util'
import { env } from '#platform/env.ts'
import { sentenceOf } from '#platform/sentenceOf.ts'
import { takePlace } from '#platform/takePlace.ts'
import { refuseNoDatabase } from './openForReading.ts'

const USAGE = 'npm run reset-factor -- personne@example.org'

/**
 * `npm run reset-factor -- <address>`: takes the second factor away from an account, when nobody who could is left with one: the
 * only administrator lost phone and recovery codes. The server must be stopped. Exit code 1 when it says why not.
 */
async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [email] = positionals
  if (!email || positionals.length > 1) {
    console.error(USAGE)
    return 1
  }
  refuseNoDatabase(env())
  const release = await takePlace(env(), 'npm run reset-factor')
  const { resetFactorOf } = await import('./resetFactorOf.ts')
  const { isDone, sentence } = await resetFactorOf(email)
  if (isDone) console.log(sentence)
  else console.error(sentence)
  await release()
  return isDone ? 0 : 1
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const { name, message, code } = error as Error & { code?: string }
    if (name === 'NoDatabase') console.error(message)
    else if (code?.startsWith('ERR_PARSE_ARGS')) console.error(`${message}\n${USAGE}`)
    else console.error(sentenceOf(error) ?? error)
    process.exit(1)
  },
)
