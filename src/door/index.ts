import { createServer, type Server } from 'node:http'
import pino from 'pino'
import { rawStorage } from '#platform/storage/rawStorage.ts'
import { EnvError } from '#platform/variables.ts'
import { listenProblem } from '#steps/port.mjs'
import { answers, sayAway } from './answers.ts'
import { doorEnv, type DoorEnv } from './doorEnv.ts'
import { Follower } from './follower.ts'
import { keysOf } from './keysOf.ts'
import { openWorkshop } from './workshop.ts'

/** How often the ledger is looked at: some 20 µs each time. */
const LOOK_MS = 100
/** Longer than proxies keep theirs (60 s): whoever closes an idle connection first may meet a request on its way. */
const KEPT_ALIVE_MS = 75_000
const STOP_WITHIN_MS = 15_000

/** `dist/door.js`: all that faces the world, from ledger and shelf alone. It writes no file and holds no secret. */
async function main(): Promise<void> {
  const env = doorEnv()
  const logger = pino({ level: env.LOG_LEVEL, base: { process: 'door' } })
  const storage = await rawStorage(env.DATABASE_URI)
  const setting = { publicUrl: env.PUBLIC_URL, dataDir: env.DATA_DIR }
  const follower = new Follower({ storage, keys: keysOf(env), setting, logger })
  const workshop = openWorkshop({
    url: env.WORKSHOP_URL,
    trustProxy: env.TRUST_PROXY,
    wrote: () => follower.look(),
    away: (req, res) =>
      sayAway({ req, res }, { readers: (follower.current ?? follower.empty).readers, publicUrl: env.PUBLIC_URL }),
  })
  let isDraining = false
  const server = createServer(answers({ follower, workshop, publicUrl: env.PUBLIC_URL, isDraining: () => isDraining }))
  server.keepAliveTimeout = KEPT_ALIVE_MS
  await follower.look()
  await listening(server, env)
  logger.info({ url: env.PUBLIC_URL, seq: follower.current?.ledger.guide.seq ?? 0 }, 'door ready')
  let timer = setTimeout(again, LOOK_MS)
  // Not an interval: a look that lasts must not pile up.
  function again() {
    void follower.look().finally(() => (timer = setTimeout(again, LOOK_MS)))
  }
  whenTold(async () => {
    isDraining = true
    clearTimeout(timer)
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS / 2).unref()
    await closed
    await workshop.close()
    await storage.close()
  })
}

function listening(server: Server, { HOST, PORT }: DoorEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(PORT, HOST, () => {
      server.off('error', reject)
      resolve()
    })
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
