import type { logger as Logger } from '#platform/logger.ts'
import { env } from '#platform/env.ts'
import { sentenceOf } from '#platform/sentenceOf.ts'
import { takePlace } from '#platform/takePlace.ts'
import { listenProblem } from '#steps/port.mjs'

const STOP_WITHIN_MS = 15_000

/** Everything that may be wrong outside is looked at before anything heavy is loaded: a fault is told within a second. */
async function main(): Promise<void> {
  const stop = stopWhenTold()
  const release = await takePlace(env(), 'npm start')
  const { boot } = await import('./boot.ts')
  const halt = await boot(env())
  stop.calmly(async () => {
    await halt()
    await release()
  })
}

/**
 * Ends the process when a signal says so, or when whoever started it is gone (`npm start` keeps a channel open to it for
 * that): at once before it serves, calmly afterwards. Exit code 0 when all went well.
 */
function stopWhenTold(): { calmly(halt: () => Promise<void>): void } {
  let halt: (() => Promise<void>) | null = null
  let isStopping = false
  const stop = async (why: string) => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
    await log((logger) => logger.info({ signal: why }, 'stopping'))
    await halt?.()
    process.exit(0)
  }
  const told = (why: string) =>
    void stop(why).catch(async (error: unknown) => {
      await log((logger) => logger.error({ err: error }, 'could not stop calmly'))
      process.exit(1)
    })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => told(signal))
  process.on('disconnect', () => told('disconnect'))
  return { calmly: (work) => void (halt = work) }
}

/** The logger reads the environment as it is loaded, and a broken one must have its sentence first. */
async function log(say: (to: typeof Logger) => void): Promise<void> {
  const { logger } = await import('#platform/logger.ts')
  say(logger)
}

main().catch(async (error: unknown) => {
  const sentence = listenSentence(error as NodeJS.ErrnoException) ?? sentenceOf(error)
  if (sentence) console.error(sentence)
  else await log((logger) => logger.fatal({ err: error }, 'could not start'))
  process.exit(1)
})

function listenSentence({ code, syscall }: NodeJS.ErrnoException): string | null {
  if (syscall !== 'listen') return null
  return listenProblem({ code: code ?? '', host: env().HOST, port: String(env().PORT) })
}
