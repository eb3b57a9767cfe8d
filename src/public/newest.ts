import type { PagedType } from '#domain/delivered/addresses.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import type { Asking } from '#delivery/serialize/asking.ts'
import { visibleOf } from '#delivery/serialize/visible.ts'

/** What readers may see of some kinds, published last first. */
export const newest = (asking: Asking, types: readonly PagedType[]): LiveDocument<PagedType>[] =>
  types
    .flatMap((type): LiveDocument<PagedType>[] => visibleOf(asking, type))
    .sort((a, b) => (a.publishedAt === b.publishedAt ? b.seq - a.seq : a.publishedAt < b.publishedAt ? 1 : -1))
