import { env } from '#platform/env.ts'
import { sentenceOf } from '#platform/sentenceOf.ts'
import { takePlace } from '#platform/takePlace.ts'

/** `npm run seed`: the demonstration guide. `--if-empty` does nothing on a database in use. */
async function main(): Promise<void> {
  const release = await takePlace(env(), 'npm run seed')
  const { prepareDatabase } = await import('./seed.ts')
  await prepareDatabase({ isOnlyIfEmpty: process.argv.includes('--if-empty') })
  await release()
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(sentenceOf(error) ?? error)
    process.exit(1)
  },
)
