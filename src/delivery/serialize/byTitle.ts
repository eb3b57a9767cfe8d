import { localeOf, said } from '#domain/delivered/localise.ts'
import type { PagedType } from '#domain/delivered/addresses.ts'
import type { Locale } from '#domain/content/shared.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'

/** How titles are put in order in each language. */
export const COLLATORS: Readonly<Record<Locale, Intl.Collator>> = {
  fr: new Intl.Collator('fr'),
  en: new Intl.Collator('en'),
}

/** Documents in the order of the guide: by the title readers of that language see. */
export function byTitle<T extends PagedType>(documents: readonly LiveDocument<T>[], locale: Locale): LiveDocument<T>[] {
  const { compare } = COLLATORS[locale]
  return documents
    .map((document) => ({ document, title: titleOf(document, locale) }))
    .sort((a, b) => compare(a.title, b.title) || (a.document.uid < b.document.uid ? -1 : 1))
    .map(({ document }) => document)
}

const titleOf = ({ type, content }: LiveDocument<PagedType>, asked: Locale): string =>
  said(content.title, localeOf(type, content, asked))
