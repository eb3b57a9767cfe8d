import { Message } from './parts/Message.tsx'
import type { Site } from './site.ts'
import { WORDS } from './words.ts'

/** Answered with 410: the text was live and has been withdrawn. Its title is no longer said. */
export function GonePage({ site }: { site: Site }) {
  return <Message site={site} title={WORDS[site.locale].goneTitle} text={WORDS[site.locale].gone} />
}
