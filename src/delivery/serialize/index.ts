import type { PagedType } from '#domain/delivered/addresses.ts'
import type { DeliveredByType, ItemByType } from '#domain/delivered/index.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import type { Asking } from './asking.ts'
import { serializeChapter, serializeChapterItem } from './chapter.ts'
import { serializeContact, serializeContactItem } from './contact.ts'
import { serializeExample, serializeExampleItem } from './example.ts'
import { serializeScheme, serializeSchemeItem } from './scheme.ts'

type Serializers = {
  [T in PagedType]: {
    document(document: LiveDocument<T>, asking: Asking): DeliveredByType[T]
    item(document: LiveDocument<T>, asking: Asking): ItemByType[T]
  }
}

const SERIALIZERS: Serializers = {
  chapters: { document: serializeChapter, item: serializeChapterItem },
  examples: { document: serializeExample, item: serializeExampleItem },
  contacts: { document: serializeContact, item: serializeContactItem },
  schemes: { document: serializeScheme, item: serializeSchemeItem },
}

/** A live document as /v1 serves it. Pure; what its schema does not list cannot come out. */
export function serializeDocument<T extends PagedType>(document: LiveDocument<T>, asking: Asking): DeliveredByType[T] {
  return SERIALIZERS[document.type].document(document, asking)
}

/** The same document as one line of a list. */
export function serializeItem<T extends PagedType>(document: LiveDocument<T>, asking: Asking): ItemByType[T] {
  return SERIALIZERS[document.type].item(document, asking)
}
