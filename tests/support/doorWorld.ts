import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { doorEnv } from '#door/doorEnv.ts'
import type { Follower } from '#door/follower.ts'
import { openDoor } from '#door/openDoor.ts'
import { doorEnvironment } from '#platform/doorEnvironment.ts'
import { env } from '#platform/env.ts'

/** A public door of this process, on whatever stands at its database's address, before a workshop at another. */
export interface OpenedDoor {
  readonly url: string
  readonly follower: Follower
  close(): Promise<void>
}

export async function doorBefore({
  workshopUrl,
  ...told
}: {
  workshopUrl: string
  DATABASE_URI?: string
  TRUST_PROXY?: string
}): Promise<OpenedDoor> {
  const silent = { error: () => undefined, warn: () => undefined }
  const { server, follower, close } = await openDoor(
    doorEnv({ ...doorEnvironment(env(), workshopUrl), ...told }),
    silent,
  )
  return {
    url: await listeningAt(server),
    follower,
    close: () => {
      server.closeAllConnections()
      return close()
    },
  }
}

/** The address of a server of this process, on a free port. */
export async function listeningAt(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
