import pino from 'pino'
import { listening } from '#platform/httpServer.ts'
import { EnvError } from '#platform/variables.ts'
import { listenProblem } from '#steps/port.mjs'
import { doorEnv } from './doorEnv.ts'
import { openDoor } from './openDoor.ts'

/** How often the ledger is looked at: some 20 µs each time. */
const LOOK_MS = 100
const STOP_WITHIN_MS = 15_000

/** `dist/door.js`: all that faces the world, from ledger and shelf alone. It writes no file and holds no secret. */
async function main(): Promise<void> {
  const env = doorEnv()
  const logger = pino({ level: env.LOG_LEVEL, base: { process: 'door' } })
  const { server, follower, close } = await openDoor(env, logger)
  await listening(server, env.PORT, env.HOST)
  logger.info({ url: env.PUBLIC_URL, seq: follower.current?.ledger.guide.seq ?? 0 }, 'door ready')
  let timer = setTimeout(again, LOOK_MS)
  // Not an interval: a look that lasts must not pile up.
  function again() {
    void follower.look().finally(() => (timer = setTimeout(again, LOOK_MS)))
  }
  whenTold(() => {
    clearTimeout(timer)
    return close()
  })
}

/** Stops when a signal says so, or when whoever started it is gone. Exit code 0 when all went well. */
function whenTold(halt: () => Promise<void>): void {
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
    halt().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
  process.on('disconnect', stop)
}

main().catch((error: NodeJS.ErrnoException & { address?: string; port?: number }) => {
  const { code = '', syscall, message, address: host = '', port } = error
  if (syscall === 'listen') console.error(listenProblem({ code, host, port: String(port) }))
  else console.error(error instanceof EnvError ? message : error)
  process.exit(1)
})
