import type { ReviewableType } from '#domain/content/index.ts'
import type { Locale } from '#domain/content/shared.ts'
import type { BaseName } from './bases.ts'

export type Route = `/admin/collections/${string}`

interface Place {
  type: ReviewableType
  uid: string
  /** Left out: the version under review. */
  revision?: string | null
  base?: BaseName
  locale?: Locale
}

/** The address of one state of the reading page. */
export function readingRoute({ type, uid, revision, base, locale }: Place): Route {
  const query = new URLSearchParams({
    ...(revision ? { revision } : {}),
    ...(base ? { avec: base } : {}),
    ...(locale ? { langue: locale } : {}),
  }).toString()
  return `/admin/collections/${type}/${uid}/relecture${query ? `?${query}` : ''}`
}
