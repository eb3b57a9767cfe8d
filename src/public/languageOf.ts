import type { IncomingMessage } from 'node:http'
import Negotiator from 'negotiator'
import { LOCALES, type Locale } from '#domain/content/shared.ts'

/** No browser asks at greater length, in characters. */
const LONGEST = 200

/** The language somebody works in: the one chosen in the workshop, else the browser’s, else French. */
export function languageOf(req: IncomingMessage): Locale {
  const chosen = /(?:^|;\s*)payload-lng=(\w+)/.exec(req.headers.cookie ?? '')?.[1]
  const known = LOCALES.find((locale) => locale === chosen)
  const asking = new Negotiator({ headers: { 'accept-language': req.headers['accept-language']?.slice(0, LONGEST) } })
  return known ?? asking.language(LOCALES) ?? 'fr'
}
