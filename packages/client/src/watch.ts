import type { Asker } from './asking.ts'
import { heard } from './events.ts'
import { pause, retryAfterMs } from './pause.ts'
import { problemOf } from './problem.ts'
import type { Change, ChangeList } from './types.ts'

export interface Watching {
  /** The place to begin after: `next` of a list of changes, `place` of what was watched. From now without one. */
  readonly since?: string
  /** Ends it. */
  readonly signal?: AbortSignal
  /** Told each time it could not listen, before it waits and comes back. */
  onTrouble?(trouble: unknown): void
}

/** A change, or null where only the place moved. `place` is where to go on from: to be kept once the change was worked on. */
export interface Watched {
  readonly change: Change | null
  readonly place: string
}

/** The stream says every 15 s that it is there. */
const SILENT_MS = 45_000
const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 60_000
/** Answers after which another time is no better: what is asked is wrong, or the place is of another guide. */
const isFinal = (status: number): boolean => status >= 400 && status < 500 && status !== 408 && status !== 429

/** Listens, comes back after what broke, asks instead where there is no room to listen: each change once, in order, none left out. */
export async function* watchChanges(asker: Asker, watching: Watching = {}): AsyncGenerator<Watched, void> {
  const { signal } = watching
  let place = watching.since
  let waitMs = FIRST_WAIT_MS
  let leastMs = FIRST_WAIT_MS
  while (!signal?.aborted) {
    const line = lineOf(signal)
    try {
      line.alive()
      // Where it was told to begin may be no id of the stream.
      const isBack = place !== undefined && place !== watching.since
      const url = asker.address('/v1/changes/stream', isBack ? {} : { since: place })
      const headers = { Accept: 'text/event-stream', ...(isBack && { 'Last-Event-ID': place }) }
      const response = await asker.send(url, headers, line.signal)
      if (isFinal(response.status)) throw await problemOf(response)
      if (response.ok && response.body) {
        for await (const each of heard(response.body)) {
          line.alive()
          waitMs = leastMs
          if (each.event === null) leastMs = each.retryMs ?? leastMs
          else if (each.id !== undefined && (each.event === 'change' || each.id !== place)) {
            place = each.id
            yield { place, change: each.event === 'change' ? (JSON.parse(each.data) as Change) : null }
          }
        }
      } else {
        watching.onTrouble?.(await problemOf(response))
        waitMs = Math.max(waitMs, retryAfterMs(response) ?? 0)
        // No room to listen: what changed is asked for meanwhile.
        if (response.status === 429 && place !== undefined) {
          for await (const told of asked(asker, place)) {
            place = told.place
            yield told
          }
        }
      }
    } catch (trouble) {
      if (signal?.aborted) return
      if (isProblem(trouble) && isFinal(trouble.status)) throw trouble
      watching.onTrouble?.(trouble)
    } finally {
      line.end()
    }
    await pause(waitMs * (0.75 + Math.random() / 2), signal)
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
  }
}

/** What changed after a place, asked for. A page is given whole or not at all: its place is that of its end. */
async function* asked(asker: Asker, since: string): AsyncGenerator<Watched, void> {
  for (let place = since; ;) {
    const { items, next, more } = await asker.json<ChangeList>('/v1/changes', { since: place, limit: 100 })
    for (const [at, change] of items.entries()) yield { change, place: at === items.length - 1 ? next : place }
    place = next
    if (!more) return
  }
}

const isProblem = (thrown: unknown): thrown is { status: number } =>
  thrown instanceof Error && thrown.name === 'CoplumeError'

/** One connection: cut when the caller says so, or when nothing was heard for long. */
function lineOf(signal: AbortSignal | undefined) {
  const cut = new AbortController()
  const end = () => cut.abort()
  let timer: ReturnType<typeof setTimeout> | undefined
  signal?.addEventListener('abort', end)
  return {
    signal: cut.signal,
    alive() {
      clearTimeout(timer)
      timer = setTimeout(() => cut.abort(new Error('Nothing was heard any more.')), SILENT_MS)
    },
    end() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      end()
    },
  }
}
