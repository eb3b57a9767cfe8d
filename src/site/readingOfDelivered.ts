import type { DeliveredDocument } from '#domain/delivered/index.ts'
import type { DeliveredOutline, OutlineEntry } from '#domain/delivered/outline.ts'
import { FIELD_LABELS } from '#domain/fieldLabels.ts'
import { contactFactRows, exampleFactRows, schemeFactRows } from './facts.ts'
import { emptyReading, type Reading, type ReadingEntry } from './reading.ts'

/** A delivered document (format html) as a page shows it. */
export function readingOfDelivered(document: DeliveredDocument | DeliveredOutline): Reading {
  const { type, locale, title } = document
  if (document.type === 'outline') return { ...emptyReading({ type, locale, title }), tree: document.tree.map(entryOf) }
  const base = { ...emptyReading({ type, locale, title }), sources: document.sources }
  switch (document.type) {
    case 'chapters':
      return { ...base, summary: document.summary, body: document.body, keyPoints: document.keyPoints }
    case 'examples': {
      const lessons = document.lessons
        ? [{ title: FIELD_LABELS.lessons[locale], text: document.lessons, isLesson: true }]
        : []
      const { summary, body, images } = document
      return { ...base, summary, body, images, facts: exampleFactRows(document, locale), sections: lessons }
    }
    case 'contacts':
      return { ...base, summary: document.role, facts: contactFactRows(document, locale) }
    case 'schemes': {
      const { description, roleForEpl, beneficiaries } = document
      return {
        ...base,
        facts: schemeFactRows(document, locale),
        sections: schemeSections({ description, roleForEpl, beneficiaries }, locale),
      }
    }
  }
}

const entryOf = ({ chapter, heading, children }: OutlineEntry): ReadingEntry => ({
  title: chapter?.title ?? heading ?? '',
  href: chapter?.href,
  children: children.map(entryOf),
})

/** What a scheme says at length, in the order a reader asks. */
function schemeSections(
  texts: { description: string; roleForEpl: string; beneficiaries: string },
  locale: Reading['locale'],
): Reading['sections'] {
  return (['description', 'roleForEpl', 'beneficiaries'] as const).map((field) => ({
    title: FIELD_LABELS[field][locale],
    text: texts[field],
  }))
}
