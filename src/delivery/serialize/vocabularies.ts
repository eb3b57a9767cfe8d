import { deliveredVocabularies, type DeliveredVocabularies } from '#domain/delivered/vocabularies.ts'
import { VOCABULARIES } from '#domain/vocabularies.ts'

/** Every closed list, in both languages. */
export function serializeVocabularies(): DeliveredVocabularies {
  const lists = Object.entries(VOCABULARIES).map(([name, terms]) => [
    name,
    Object.entries(terms).map(([slug, { fr, en }]) => ({ slug, fr, en })),
  ])
  return deliveredVocabularies.parse(Object.fromEntries(lists))
}
