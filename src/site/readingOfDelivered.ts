import type { DeliveredDocument } from '#domain/delivered/index.ts'
import type { DeliveredOutline, OutlineEntry } from '#domain/delivered/outline.ts'
import { KINDS } from '#domain/kinds/index.ts'
import type { Kind } from '#domain/kinds/kind.ts'
import { factsOf } from './facts.ts'
import { emptyReading, type Reading, type ReadingEntry } from './reading.ts'

/** A delivered document (format html) as a page shows it: each field in the place its kind gives it. */
export function readingOfDelivered(document: DeliveredDocument | DeliveredOutline): Reading {
  const { type, locale, title } = document
  const empty = emptyReading({ type, locale, title })
  if (document.type === 'outline') return { ...empty, tree: document.tree.map(entryOf) }
  const values = document as unknown as Readonly<Record<string, unknown>>
  const { fields }: Kind = KINDS[type]
  const told = Object.entries(fields).flatMap(([name, field]) => {
    const value = values[field.deliveredAs ?? name]
    return field.delivered && value !== undefined ? [{ ...field, value }] : []
  })
  const at = (place: string) => told.filter((field) => field.place === place)
  return {
    ...empty,
    summary: at('lead')[0]?.value as string | undefined,
    facts: factsOf(document),
    sections: told
      .filter(({ place }) => place === 'section' || place === 'lesson')
      .map(({ label, value, place }) => ({
        title: label[locale],
        text: value as string,
        ...(place === 'lesson' && { isLesson: true }),
      })),
    body: 'body' in document ? document.body : '',
    glossary: 'glossary' in document ? document.glossary : [],
    keyPoints: at('points').flatMap(({ value }) => value as string[]),
    images: told.filter(({ control }) => control.as === 'pictures').flatMap(({ value }) => value as Reading['images']),
    sources: document.sources,
  }
}

const entryOf = ({ chapter, heading, children }: OutlineEntry): ReadingEntry => ({
  title: chapter?.title ?? heading ?? '',
  href: chapter?.href,
  children: children.map(entryOf),
})
