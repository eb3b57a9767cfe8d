import { referencesOf } from '#domain/content/references.ts'
import { apiAddress, pageAddress } from '#domain/delivered/addresses.ts'
import type { ExplainedTerm } from '#domain/delivered/bodies.ts'
import { titleIn } from '#domain/delivered/titleIn.ts'
import type { Locale } from '#domain/content/shared.ts'
import { liveOf, type Asking } from './asking.ts'

/** The words of the glossary a body refers to, with what they mean while they are live; in the order they are met in. */
export function glossaryOf(
  content: Readonly<Record<string, unknown>>,
  locale: Locale,
  asking: Asking,
): ExplainedTerm[] {
  const uids = referencesOf(content).flatMap(({ type, uid, field }) =>
    type === 'glossary-terms' && field === `body.${locale}` ? [uid] : [],
  )
  return uids.flatMap((uid): ExplainedTerm[] => {
    const term = liveOf(asking, 'glossary-terms', uid)
    if (!term) return []
    const { slug, definition } = term.content
    return [
      {
        uid,
        slug,
        href: pageAddress({ type: 'glossary-terms', slug, locale: asking.locale }),
        self: apiAddress({ type: 'glossary-terms', slug, locale: asking.locale }),
        title: titleIn('glossary-terms', term.content, locale),
        definition: definition[locale] ?? definition.fr,
      },
    ]
  })
}
