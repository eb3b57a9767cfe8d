import type { LiveGuide } from '#domain/liveDocument.ts'

/** Headers of several kilobytes are refused by proxies: an answer that holds more documents is known by their kinds. */
const MOST_KEYS = 120
/** Characters of a uid in a key: two documents that share one are purged together, no more. */
const LENGTH = 8

/** The key of a document: the first characters of its uid. */
const keyOf = (uid: string): string => uid.slice(0, LENGTH)

/** What is to be forgotten where some documents changed, sorted; with `hasNames`, names of organisations too. */
export function changedKeys(items: readonly { uid: string; type: string }[], hasNames: boolean): string[] {
  const own = items.flatMap(({ uid, type }) => [keyOf(uid), type])
  return [...new Set([...own, ...(hasNames ? ['partners'] : [])])].sort()
}

/**
 * What a shared cache forgets an answer by, sorted: a key per document whose words are in it, and the kinds that it lists. A
 * change of a document is a change of its own key and of its kind.
 */
export function surrogateKeys(
  told: ReadonlySet<string>,
  { guide, kinds = [] }: { guide: LiveGuide; kinds?: readonly string[] },
): string[] {
  const own =
    told.size > MOST_KEYS ? [...told].flatMap((uid) => guide.documents.get(uid)?.type ?? []) : [...told].map(keyOf)
  return [...new Set([...own, ...kinds])].sort()
}
