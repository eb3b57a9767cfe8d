import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answers, sayAway } from '#door/answers.ts'
import { doorEnv } from '#door/doorEnv.ts'
import { Follower } from '#door/follower.ts'
import { openWorkshop } from '#door/workshop.ts'
import { keysOf } from '#door/keysOf.ts'
import { doorEnvironment } from '#platform/doorEnvironment.ts'
import { env } from '#platform/env.ts'
import { rawStorage } from '#platform/storage/rawStorage.ts'

/** A public door of this process, on whatever stands at its database's address, before a workshop at another. */
export interface Door {
  readonly url: string
  readonly follower: Follower
  /** What it logged. */
  readonly said: string[]
  close(): Promise<void>
}

export async function openDoor({
  workshopUrl,
  ...told
}: {
  workshopUrl: string
  DATABASE_URI?: string
  DATA_DIR?: string
  TRUST_PROXY?: string
}): Promise<Door> {
  const known = doorEnv({ ...doorEnvironment(env(), workshopUrl), ...told })
  const storage = await rawStorage(known.DATABASE_URI)
  const publicUrl = known.PUBLIC_URL
  const said: string[] = []
  const log = (_about: object, text: string) => void said.push(text)
  const setting = { publicUrl, dataDir: known.DATA_DIR }
  const follower = new Follower({ storage, keys: keysOf(known), setting, logger: { error: log, warn: log } })
  const workshop = openWorkshop({
    url: known.WORKSHOP_URL,
    trustProxy: known.TRUST_PROXY,
    wrote: () => follower.look(),
    away: (req, res) => sayAway({ req, res }, { readers: (follower.current ?? follower.empty).readers, publicUrl }),
  })
  const server = createServer(answers({ follower, workshop, publicUrl, isDraining: () => false }))
  await follower.look()
  return {
    url: await listeningAt(server),
    follower,
    said,
    async close() {
      server.closeAllConnections()
      server.close()
      await workshop.close()
      await storage.close()
    },
  }
}

/** The address of a server of this process, on a free port. */
export async function listeningAt(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
