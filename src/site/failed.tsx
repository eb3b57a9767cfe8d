import { ERROR_WORDS } from '#words/errors.ts'
import { Message } from './parts/Message.tsx'
import type { Site } from './site.ts'
import { WORDS } from './words.ts'

/** Answered where a page could not be made: by our fault (500), or because its address is none (400). */
export function FailedPage({ site, isOurs }: { site: Site; isOurs: boolean }) {
  const text = ERROR_WORDS[isOurs ? 'internal' : 'bad_request'][site.locale]
  return <Message site={site} title={WORDS[site.locale].failedTitle} text={text} />
}
