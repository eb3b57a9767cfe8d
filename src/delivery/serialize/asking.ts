import type { Format } from '#domain/delivered/shared.ts'
import type { Locale } from '#domain/content/shared.ts'
import type { LiveDocument, LiveGuide } from '#domain/liveDocument.ts'
import type { ReviewableType } from '#domain/content/index.ts'
import { isVisible } from './isVisible.ts'

/** What somebody asks of the guide, and when: a serialiser is a pure function of a live document and this. */
export interface Asking {
  readonly guide: LiveGuide
  readonly locale: Locale
  /** Of bodies. */
  readonly format: Format
  readonly now: Date
  /** Where pictures are found, by the SHA-256 of their bytes; where everybody finds them, when left out. */
  readonly fileAddress?: (sha256: string) => string
  /** The uids of the live documents that point to one. */
  readonly citing?: (uid: string) => readonly string[]
  /** Takes the uids of the live documents that something is said of, for whoever keeps the answer. */
  readonly told?: Set<string>
}

/** A live document of that type, or undefined: what is not live, or has lapsed, does not exist for a reader. */
export function liveOf<T extends ReviewableType>(
  { guide, now, told }: Pick<Asking, 'guide' | 'now' | 'told'>,
  type: T,
  uid: string,
): LiveDocument<T> | undefined {
  const document = guide.documents.get(uid)
  if (document?.type !== type || !isVisible(document, now)) return undefined
  told?.add(uid)
  return document as LiveDocument<T>
}
