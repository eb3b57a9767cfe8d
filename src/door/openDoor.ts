import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { drained, keepsConnections } from '#platform/httpServer.ts'
import type { Log } from '#platform/log.ts'
import { rawStorage } from '#platform/storage/rawStorage.ts'
import { answers, refuse } from './answers.ts'
import type { DoorEnv } from './doorEnv.ts'
import { Follower } from './follower.ts'
import { keysOf } from './keysOf.ts'
import { openWorkshop } from './workshop.ts'

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
  keepsConnections(server)
  await follower.look()
  return {
    server,
    follower,
    async close() {
      isDraining = true
      follower.current?.readers.close()
      workshop.leave()
      await drained(server)
      await workshop.close()
      await storage.close()
    },
  }
}
