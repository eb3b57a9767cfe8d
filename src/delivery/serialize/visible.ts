import type { PagedType } from '#domain/delivered/addresses.ts'
import type { LiveDocument, LiveGuide } from '#domain/liveDocument.ts'
import type { Asking } from './asking.ts'
import { isVisible } from './isVisible.ts'

/** The documents of a kind that readers may see now. The others are not walked: a guide holds thousands. */
export const visibleOf = <T extends PagedType>({ guide, now }: Asking, type: T): LiveDocument<T>[] =>
  (byType(guide).get(type) ?? []).filter((each) => isVisible(each, now)) as LiveDocument<T>[]

/** Sorted out once for what readers have, whoever asks first. */
function byType(guide: LiveGuide): Map<string, LiveDocument[]> {
  const known = sorted.get(guide)
  if (known) return known
  const found = new Map<string, LiveDocument[]>()
  for (const document of guide.documents.values()) {
    const those = found.get(document.type)
    if (those) those.push(document)
    else found.set(document.type, [document])
  }
  sorted.set(guide, found)
  return found
}

const sorted = new WeakMap<LiveGuide, Map<string, LiveDocument[]>>()
