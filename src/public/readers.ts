import type { IncomingMessage, ServerResponse } from 'node:http'
import { createApi, type Api } from '#delivery/http/api.ts'
import { answer, lane } from '#delivery/http/lane.ts'
import type { Prepared } from '#delivery/http/prepared.ts'
import type { Snapshot } from '#delivery/http/snapshots.ts'
import type { LivePublication } from '#delivery/live.ts'
import type { Locale } from '#domain/content/shared.ts'
import { addressOf, type Address } from './addressOf.ts'
import { assetAt } from './assets.ts'
import { houseHeaders } from './houseHeaders.ts'
import { isStraight } from './isStraight.ts'
import { pageOf, sentencePage, type Sentence } from './pages.ts'
import { standingAt, type Standing } from './standing.ts'

/** Everything anybody may read, answered from memory: `/v1`, the pages of the site, its files. */
export interface Readers {
  readonly api: Api
  /** Answers what is for readers; false for every other address, of which nothing was written. */
  answer(req: IncomingMessage, res: ServerResponse): boolean
  /** Answers an address that nobody has: 404, or 400 for one that cannot be read. */
  refuse(req: IncomingMessage, res: ServerResponse): void
  /** Lets those go who listen to what changes: they would be waited for. */
  close(): void
  /** Answers with a page that is a sentence, in the language of the address unless it is said. */
  say(req: IncomingMessage, res: ServerResponse, what: { sentence: Sentence; locale?: Locale }): void
}

const METHODS = 'GET, HEAD, OPTIONS'

export function createReaders(live: LivePublication): Readers {
  const api = createApi(live)
  const fast = lane(api.store)
  const { publicUrl } = live.setting

  /** Writes what is ready in a while; what fails meanwhile is a page too. */
  function send(req: IncomingMessage, res: ServerResponse, ready: Promise<Snapshot>): void {
    ready
      .then((snapshot) => answer(req, res, snapshot))
      .catch(async (error: unknown) => {
        live.payload.logger.error({ err: error, method: req.method, url: req.url }, 'page failed')
        if (res.headersSent) return void res.destroy()
        answer(req, res, await api.snapshot(sentencePage(live, localeOf(addressOf(req.url)), 'failed')))
      })
      .catch(() => res.destroy())
  }

  const prepared = (req: IncomingMessage, res: ServerResponse, page: Prepared) => send(req, res, api.snapshot(page))

  function page(req: IncomingMessage, res: ServerResponse, at: { standing: Standing; address: Address }): void {
    const { standing, address } = at
    const common = houseHeaders(publicUrl)
    if (req.method === 'OPTIONS') return void res.writeHead(204, ['Allow', METHODS, ...common]).end()
    if (req.method !== 'GET' && req.method !== 'HEAD')
      return void res
        .writeHead(405, ['Allow', METHODS, 'Content-Length', '0', 'Cache-Control', 'no-store', ...common])
        .end()
    // A redirect is cacheable by default, for ever: a text that is renamed back would lead in a circle.
    const redirect = (location: string) =>
      res.writeHead(308, ['Location', location, 'Content-Length', '0', 'Cache-Control', 'no-store', ...common]).end()
    if (address.path !== standing.canonical) return void redirect(standing.canonical + address.search)
    const found = pageOf(live, standing, address.search)
    if ('location' in found) return void redirect(found.location)
    prepared(req, res, found)
  }

  const say: Readers['say'] = (req, res, { sentence, locale = localeOf(addressOf(req.url)) }) =>
    prepared(req, res, sentencePage(live, locale, sentence))

  return {
    api,
    say,
    close: () => api.close(),
    answer(req, res) {
      if (fast(req, res)) return true
      const address = addressOf(req.url)
      if (/^\/v1(?:\/|$)/i.test(address.path)) {
        void api.handle(req, res, address.path + address.search)
        return true
      }
      const asset = req.method === 'GET' || req.method === 'HEAD' ? assetAt(address, publicUrl) : null
      if (asset) {
        send(req, res, asset)
        return true
      }
      const standing = isStraight(address.path) ? standingAt(address.path) : null
      if (standing) page(req, res, { standing, address })
      return standing !== null
    },
    refuse(req, res) {
      say(req, res, { sentence: isStraight(addressOf(req.url).path) ? 'notFound' : 'crooked' })
    },
  }
}

/** The language a page that is not there speaks. */
const localeOf = ({ path }: Address): Locale => (/^\/en(?:\/|$)/.test(path) ? 'en' : 'fr')
