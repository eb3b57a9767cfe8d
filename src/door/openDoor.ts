import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Log } from '#platform/log.ts'
import { rawStorage } from '#platform/storage/rawStorage.ts'
import { answers, refuse } from './answers.ts'
import type { DoorEnv } from './doorEnv.ts'
import { Follower } from './follower.ts'
import { keysOf } from './keysOf.ts'
import { openWorkshop } from './workshop.ts'

/** Longer than proxies keep theirs (60 s): whoever closes an idle connection first may meet a request on its way. */
const KEPT_ALIVE_MS = 75_000
const DRAIN_WITHIN_MS = 8000

export interface Door {
  /** Not listening yet. */
  readonly server: Server
  readonly follower: Follower
  /** Lets requests in flight end, then lets go of database and workshop. */
  close(): Promise<void>
}

/** A door that has looked at its ledger once. The one way there is, in production and in tests. */
export async function openDoor(env: DoorEnv, logger: Log): Promise<Door> {
  const { PUBLIC_URL: publicUrl, DATA_DIR: dataDir } = env
  const storage = await rawStorage(env.DATABASE_URI)
  const follower = new Follower({ storage, keys: keysOf(env), setting: { publicUrl, dataDir }, logger })
  const refused =
    (code: 'workshop_away' | 'bad_request') =>
    (req: IncomingMessage, res: ServerResponse): void =>
      refuse({ req, res }, { code, readers: (follower.current ?? follower.empty).readers, publicUrl })
  const workshop = openWorkshop({
    url: env.WORKSHOP_URL,
    trustProxy: env.TRUST_PROXY,
    wrote: () => follower.look(),
    away: refused('workshop_away'),
    malformed: refused('bad_request'),
  })
  let isDraining = false
  const server = createServer(answers({ follower, workshop, publicUrl, isDraining: () => isDraining }))
  server.keepAliveTimeout = KEPT_ALIVE_MS
  await follower.look()
  return {
    server,
    follower,
    async close() {
      isDraining = true
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), DRAIN_WITHIN_MS).unref()
      await closed
      await workshop.close()
      await storage.close()
    },
  }
}
