import { createServer } from 'node:http'
import next from 'next'
import { getPayload } from 'payload'
import config from '#config'
import { env } from '#platform/env.ts'
import { holdLock } from '#platform/lock.ts'
import { logger } from '#platform/logger.ts'
import { migrate } from '#platform/migrate.ts'
import { listenProblem } from '#steps/port.mjs'
import { startServer, type Running } from './start.ts'

/** One process: Express is the parent (health, `/v1`, REST, pages), Next below it draws Payload's admin. */
async function main(): Promise<void> {
  const { HOST, PORT, NODE_ENV, DATA_DIR } = env()
  const isDevelopment = NODE_ENV === 'development'
  const release = holdLock(DATA_DIR, 'npm start')
  const server = createServer()
  const nextApp = next({ dev: isDevelopment, dir: process.cwd(), port: PORT, httpServer: server })
  const handle = nextApp.getRequestHandler()
  await nextApp.prepare()
  if (isDevelopment) await warmUp(server, handle, PORT, HOST)
  const payload = await getPayload({ config })
  await migrate(payload)
  const running = await startServer({
    payload,
    host: HOST,
    port: PORT,
    server,
    admin: (req, res) => void handle(req, res),
  })
  logger.info({ url: running.url }, 'ready')
  stopOnSignal(running, async () => {
    await nextApp.close().catch(() => undefined)
    await payload.destroy().catch(() => undefined)
    release()
  })
}

/** In development Payload's reload socket connects only to a server that has already let Next answer once. */
async function warmUp(
  server: ReturnType<typeof createServer>,
  handle: ReturnType<ReturnType<typeof next>['getRequestHandler']>,
  port: number,
  host: string,
) {
  server.on('request', (req, res) => void handle(req, res))
  await new Promise<void>((resolve) => server.listen(port, host, resolve))
  await fetch(`http://127.0.0.1:${port}/_next/static/warmup`).catch(() => undefined)
}

function stopOnSignal(running: Running, after: () => Promise<void>): void {
  let isStopping = false
  const stop = async (signal: string) => {
    if (isStopping) return
    isStopping = true
    logger.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), 15_000).unref()
    await running.stop()
    await after()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal))
}

main().catch((error: unknown) => {
  const isSentence = error instanceof Error && ['LockHeld', 'EnvError'].includes(error.name)
  const { code, syscall } = error as NodeJS.ErrnoException
  if (isSentence) console.error((error as Error).message)
  else if (syscall === 'listen')
    console.error(listenProblem({ code: code ?? '', host: env().HOST, port: String(env().PORT) }))
  else logger.fatal({ err: error }, 'could not start')
  process.exit(1)
})
