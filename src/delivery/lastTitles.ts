import type { Wordless } from '#domain/content/frozenTitles.ts'
import type { AnyContent, ReviewableType } from '#domain/content/index.ts'
import { withoutLocale } from '#domain/content/inLocales.ts'
import { LOCALES } from '#domain/content/shared.ts'
import { titleIn } from '#domain/delivered/titleIn.ts'
import { reviewOf, type Guide } from '#domain/guide.ts'
import type { LastTitle, LiveDocument } from '#domain/liveDocument.ts'
import type { StorageReader } from '#platform/storage/storage.ts'
import { getMany, keyOf } from '#shelf/shelf.ts'

/**
 * The titles that stay where a text points, without words of its own, to what was live and is not: a withdrawal takes a link
 * from a body, and no word. Texts frozen since references are given their words at freezing need none of it.
 */

export const lastTitleOf = ({ type, content }: { type: ReviewableType; content: AnyContent }): LastTitle => ({
  type,
  title: Object.fromEntries(LOCALES.map((locale) => [locale, titleIn(type, content, locale)])) as LastTitle['title'],
})

interface Asked {
  readonly guide: Guide
  readonly storage: StorageReader
  /** What readers can see now. */
  readonly documents: ReadonlyMap<string, LiveDocument>
  /** Titles that are known already. */
  readonly known: ReadonlyMap<string, LastTitle>
}

/**
 * The last live titles of targets that are not live, with those that are known. A text that is lost or damaged has none.
 * @throws whatever a database that does not answer throws
 */
export async function lastTitles(
  wordless: readonly Pick<Wordless, 'type' | 'uid'>[],
  { guide, storage, documents, known }: Asked,
): Promise<Map<string, LastTitle>> {
  const missing = new Map(wordless.map(({ type, uid }) => [uid, { type, uid }]))
  const gone = [...missing.values()].flatMap((ref) => {
    if (documents.has(ref.uid) || known.has(ref.uid)) return []
    const { live, lastLive, retired } = reviewOf(guide, ref)
    const revision = (live ?? lastLive)?.revision
    return revision === undefined ? [] : [{ ...ref, revision, retired }]
  })
  const texts = await getMany(storage, gone)
  const read = gone.flatMap(({ retired, ...revision }): [string, LastTitle][] => {
    const text = texts.get(keyOf(revision)) as AnyContent | null
    if (!text) return []
    const content = retired.reduce<AnyContent>((kept, locale) => withoutLocale(kept, locale), text)
    return [[revision.uid, lastTitleOf({ type: revision.type, content })]]
  })
  return new Map([...known, ...read])
}
