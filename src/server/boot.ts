import { createServer, type Server } from 'node:http'
import next from 'next'
import { getPayload } from 'payload'
import config from '#config'
import { recogniseLedger } from '#jobs/recogniseLedger.ts'
import { isMongo } from '#platform/database/isMongo.ts'
import type { Env } from '#platform/env.ts'
import { logger } from '#platform/logger.ts'
import { migrate } from '#platform/migrate.ts'
import { startServer } from './start.ts'

/**
 * One process: Express is the parent (health, `/v1`, REST, pages), Next below it draws Payload's admin. Returns what stops
 * it: requests in flight end first.
 */
export async function boot({
  HOST,
  PORT,
  NODE_ENV,
  DATABASE_URI,
  DOOR_DATABASE_URI,
}: Env): Promise<() => Promise<void>> {
  const isDevelopment = NODE_ENV === 'development'
  const server = createServer()
  const nextApp = next({ dev: isDevelopment, dir: process.cwd(), port: PORT, httpServer: server })
  const handle = nextApp.getRequestHandler()
  await nextApp.prepare()
  if (isDevelopment) await warmUp({ server, handle, port: PORT, host: HOST })
  const payload = await getPayload({ config })
  await migrate(payload)
  await recogniseLedger(payload)
  const running = await startServer({
    payload,
    host: HOST,
    port: PORT,
    server,
    admin: (req, res) => void handle(req, res),
  })
  logger.info({ url: running.url }, 'ready')
  if (isMongo(DATABASE_URI) && !DOOR_DATABASE_URI)
    logger.warn('the public door reads with an account that may write: DOOR_DATABASE_URI is not set')
  return async () => {
    await running.stop()
    await nextApp.close().catch(() => undefined)
    await payload.destroy().catch(() => undefined)
  }
}

interface WarmUp {
  server: Server
  handle: ReturnType<ReturnType<typeof next>['getRequestHandler']>
  port: number
  host: string
}

/** In development Payload's reload socket connects only to a server that has already let Next answer once. */
async function warmUp({ server, handle, port, host }: WarmUp) {
  server.on('request', (req, res) => void handle(req, res))
  await new Promise<void>((resolve) => server.listen(port, host, resolve))
  await fetch(`http://127.0.0.1:${port}/_next/static/warmup`).catch(() => undefined)
}
