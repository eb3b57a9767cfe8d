import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { now } from '#platform/clock.ts'
import { readCursor, writeCursor } from '../feed/cursor.ts'
import { feedPage, placeNow } from '../feed/page.ts'
import type { Place } from '../feed/place.ts'
import { toldOf } from '../feed/told.ts'
import { placeOf } from './changes.ts'
import type { Reading } from './handlers.ts'
import { CORS, security } from './headers.ts'
import { ApiProblem } from './problems.ts'
import { parseQuery, QUERIES } from './query.ts'

/** Where it is asked for. */
export const STREAM = '/v1/changes/stream'

const MOST_LISTENERS = 256
/** Told at a time: what one who is slow holds of our memory. */
const PAGE = 100
const BEAT_MS = 15_000
/** Who takes nothing for so long is let go: it comes back to where it was. */
const TAKEN_WITHIN_MS = 30_000
/** Milliseconds after which a browser comes back by itself. */
const RETRY_MS = 2000

interface Listener {
  readonly res: ServerResponse
  place: Place
  /** Being told; false while there is nothing to tell. */
  isBusy: boolean
  /** More happened while it was being told. */
  isWoken: boolean
}

/**
 * Tells listeners what changed as it happens, each from its own place (Server-Sent Events). Nothing is queued: a listener has a
 * place, and is told what comes after it as fast as it takes it.
 */
export class ChangeStream {
  readonly #listeners = new Set<Listener>()
  #beat: NodeJS.Timeout | null = null
  #isClosed = false
  /** What was told last, and from where: most listeners stand at the same place. */
  #told: { of: Reading['delivered']; key: string; text: string; place: Place; isMore: boolean } | null = null

  constructor(
    readonly reading: () => Reading,
    readonly publicUrl: string,
  ) {}

  get size(): number {
    return this.#listeners.size
  }

  /** @throws ApiProblem 400, 409, 414, 429 */
  open(req: IncomingMessage, res: ServerResponse, search: string): void {
    const reading = this.reading()
    const place = this.#placeOf(reading, sinceOf(req, search))
    if (this.#isClosed || this.#listeners.size >= MOST_LISTENERS) throw full()
    res.writeHead(200, [
      'Content-Type', 'text/event-stream; charset=utf-8',
      'Cache-Control', 'no-store',
      // Proxies that gather answers would keep what is to be told at once.
      'X-Accel-Buffering', 'no',
      ...CORS,
      ...security(this.publicUrl),
    ]) // prettier-ignore
    if (req.method === 'HEAD') return void res.end()
    const listener: Listener = { res, place, isBusy: false, isWoken: false }
    this.#listeners.add(listener)
    req.socket.setKeepAlive(true, BEAT_MS)
    res.once('close', () => this.#listeners.delete(listener))
    res.on('error', () => undefined)
    res.write(`retry: ${RETRY_MS}\n${written('here', this.#cursorOf(place, reading), reading.history.anchor())}`)
    this.#beat ??= setInterval(() => this.#keepAlive(), BEAT_MS).unref()
    this.#tell(listener)
  }

  /** Something changed for readers. */
  wake(): void {
    for (const listener of this.#listeners) this.#tell(listener)
  }

  /** Lets all of them go: they come back to whoever answers then. */
  close(): void {
    this.#isClosed = true
    if (this.#beat) clearInterval(this.#beat)
    for (const { res } of this.#listeners) res.end()
    this.#listeners.clear()
  }

  #placeOf(reading: Reading, since: string | undefined): Place {
    return since === undefined ? placeNow(reading.positions, reading.delivered, now()) : placeOf(reading, since)
  }

  #cursorOf = (place: Place, { history }: Reading): string => writeCursor(place, (seq) => history.digestAt(seq))

  #tell(listener: Listener): void {
    listener.isWoken = true
    if (!listener.isBusy) void this.#tellAll(listener).catch(() => listener.res.destroy())
  }

  async #tellAll(listener: Listener): Promise<void> {
    const { res } = listener
    listener.isBusy = true
    while (listener.isWoken && !res.destroyed) {
      listener.isWoken = false
      const { text, place, isMore } = this.#after(listener.place)
      listener.place = place
      if (isMore) listener.isWoken = true
      if (text && !res.write(text)) await once(res, 'drain', { signal: AbortSignal.timeout(TAKEN_WITHIN_MS) })
    }
    listener.isBusy = false
  }

  /** What comes after a place, as it is written. */
  #after(place: Place) {
    const reading = this.reading()
    const { delivered, positions } = reading
    const key = this.#cursorOf(place, reading)
    if (this.#told?.of === delivered && this.#told.key === key) return this.#told
    const at = now()
    const page = feedPage(positions, { place, limit: PAGE, at })
    const items = page.told.flatMap((each) => {
      const change = toldOf(each.entry, delivered, at)
      return change ? [written('change', this.#cursorOf(each.place, reading), change)] : []
    })
    // Where nothing more is to be told, the last place is the whole one.
    const end = items.length > 0 && !page.isMore ? written('here', this.#cursorOf(page.place, reading), reading.history.anchor()) : '' // prettier-ignore
    return (this.#told = { of: delivered, key, text: items.join('') + end, place: page.place, isMore: page.isMore })
  }

  #keepAlive(): void {
    for (const { res, isBusy } of this.#listeners) if (!isBusy) res.write(':\n\n')
    if (this.#listeners.size > 0 || !this.#beat) return
    clearInterval(this.#beat)
    this.#beat = null
  }
}

/** `Last-Event-ID` is what a browser sends when it comes back: it knows better than its address. */
function sinceOf(req: IncomingMessage, search: string): string | undefined {
  const { since } = parseQuery(QUERIES.stream, search.replace(/^\?/, '')).query
  const last = req.headers['last-event-id']
  if (last === undefined || last === '') return since
  if (typeof last === 'string' && readCursor(last)) return last
  throw new ApiProblem(400, 'invalid_parameter', '“Last-Event-ID”: expected an id as it was given.', {
    parameter: 'Last-Event-ID',
  })
}

const written = (event: string, id: string, data: object): string =>
  `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`

const full = () =>
  new ApiProblem(
    429,
    'too_many_listeners',
    'As many listen as there is room for. /v1/changes can be asked meanwhile.',
    {
      headers: ['Retry-After', '10'],
    },
  )
