import { Message } from './parts/Message.tsx'
import type { Site } from './site.ts'
import { WORDS } from './words.ts'

/** Answered with 404. It never says whether something unpublished stands at that address. */
export function NotFoundPage({ site }: { site: Site }) {
  return <Message site={site} title={WORDS[site.locale].notFoundTitle} text={WORDS[site.locale].notFound} />
}
