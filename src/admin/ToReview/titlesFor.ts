import type { PayloadRequest } from 'payload'
import type { DocumentRef } from '#domain/events.ts'
import type { Language } from '#domain/wording.ts'
import { typography } from '#richtext/typography.ts'
import { say } from '../words.ts'

/**
 * Titles by uid of the documents this person may read: one query per type, however many there are. What they may not read
 * is absent, so a list drawn from this cannot show it.
 */
export async function titlesFor(
  req: PayloadRequest,
  refs: readonly DocumentRef[],
  language: Language,
): Promise<Map<string, string>> {
  const types = [...new Set(refs.map(({ type }) => type))].sort()
  const found = await Promise.all(
    types.map(async (type) => {
      const ids = [...new Set(refs.filter((ref) => ref.type === type).map(({ uid }) => uid))]
      const { docs } = await req.payload.find({
        collection: type,
        where: { id: { in: ids } },
        select: { title: true },
        locale: language,
        fallbackLocale: 'fr',
        depth: 0,
        limit: 0,
        pagination: false,
        overrideAccess: false,
        user: req.user,
        req,
      })
      return docs as unknown as { id: string; title?: string | null }[]
    }),
  )
  return new Map(
    found.flat().map(({ id, title }) => [id, title ? typography(title, language) : say('untitled', language)]),
  )
}
