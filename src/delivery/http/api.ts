import type { IncomingMessage, ServerResponse } from 'node:http'
import { now } from '#platform/clock.ts'
import { Positions } from '../feed/positions.ts'
import { Catalogue } from '../lists/catalogue.ts'
import type { LivePublication } from '../live.ts'
import { SearchIndex } from '../search/searchIndex.ts'
import type { Reading } from './handlers.ts'
import { preflight } from './headers.ts'
import { answer } from './lane.ts'
import { ApiProblem, writeProblem } from './problems.ts'
import type { Prepared } from './prepared.ts'
import { route } from './route.ts'
import { snapshotOf, type Snapshot } from './snapshots.ts'
import { ChangeStream, STREAM } from './stream.ts'
import { SnapshotStore } from './store.ts'

/** The read-only API: an answer is made once per publication and address, then served from memory. */
export interface Api {
  readonly store: SnapshotStore
  /** What readers have now. */
  reading(): Reading
  /** Answers from memory, or makes the answer: once, for all who ask for it meanwhile of the same publication. */
  snapshot(prepared: Prepared): Promise<Snapshot>
  /** @param address path and query */
  handle(req: IncomingMessage, res: ServerResponse, address: string): Promise<void>
  /** Lets those go who listen to what changes. */
  close(): void
}

/** `/v1` over what is live. Its handlers are given what is published and nothing that leads to a working copy. */
export function createApi(live: LivePublication): Api {
  const { publicUrl } = live.setting
  const store = new SnapshotStore()
  const reading = readingOf(live)
  const stream = new ChangeStream(reading, publicUrl)
  live.onChange(() => {
    store.clear()
    stream.wake()
  })
  const snapshot = maker({ reading, store, publicUrl })
  return {
    store,
    reading,
    snapshot,
    async handle(req, res, address) {
      try {
        if (req.method === 'OPTIONS') return void res.writeHead(204, preflight(publicUrl)).end()
        if (req.method !== 'GET' && req.method !== 'HEAD') throw notAllowed()
        if (/^\/v1\/changes\/stream(?:$|\?)/.test(address)) return stream.open(req, res, address.slice(STREAM.length))
        answer(req, res, await snapshot(route(address)))
      } catch (error) {
        const isOurs = !(error instanceof ApiProblem)
        if (isOurs) live.payload.logger.error({ err: error, method: req.method }, 'request of /v1 failed')
        if (res.headersSent) return void res.destroy()
        writeProblem(req, res, { problem: isOurs ? failed() : error, publicUrl })
      }
    },
    close: () => stream.close(),
  }
}

/** What readers have now, with what is asked of it. */
function readingOf(live: LivePublication): () => Reading {
  const { dataDir } = live.setting
  const catalogue = new Catalogue()
  const index = new SearchIndex()
  const positions = new Positions((uid) => catalogue.citing(uid))
  return () => {
    const delivered = live.current
    catalogue.follow(delivered.guide)
    return { delivered, dataDir, catalogue, index, positions: positions.follow(delivered.guide), history: live.ledger }
  }
}

interface Making {
  readonly reading: () => Reading
  readonly store: SnapshotStore
  readonly publicUrl: string
}

function maker({ reading, store, publicUrl }: Making): Api['snapshot'] {
  const underway = new Map<string, Promise<Snapshot>>()
  return async ({ canonical, make }) => {
    const { generation } = store
    const kept = store.get(canonical, now().getTime())
    if (kept) return kept
    const key = `${generation} ${canonical}`
    const same = underway.get(key)
    if (same) return same
    const making = (async () => {
      const nowMs = now().getTime()
      const made = await snapshotOf(await make(reading()), { nowMs, publicUrl })
      store.keep(canonical, made, generation)
      return made
    })()
    underway.set(key, making)
    return making.finally(() => underway.delete(key))
  }
}

const notAllowed = () =>
  new ApiProblem(405, 'method_not_allowed', 'This API is read-only: GET, HEAD and OPTIONS.', {
    headers: ['Allow', 'GET, HEAD, OPTIONS'],
  })

/** Nothing of what went wrong leaves the house. */
const failed = () => new ApiProblem(500, 'internal', 'Something went wrong here. It has been recorded.')
