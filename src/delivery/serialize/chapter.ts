import { chapterItem, deliveredChapter, type ChapterItem, type DeliveredChapter } from '#domain/delivered/chapter.ts'
import { maybeSaid, said, termsOf } from '#domain/delivered/localise.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import { THEMES } from '#domain/vocabularies.ts'
import { headingsOf } from '#richtext/headings.ts'
import type { Asking } from './asking.ts'
import { documentBaseOf, itemBaseOf } from './base.ts'
import { bodyOf, renderContextOf } from './body.ts'
import { relatedOf } from './related.ts'

export function serializeChapter(document: LiveDocument<'chapters'>, asking: Asking): DeliveredChapter {
  const { content } = document
  const base = documentBaseOf(document, asking)
  const context = renderContextOf(content, base.locale, asking)
  const body = said(content.body, base.locale)
  return deliveredChapter.parse({
    ...base,
    ...ownOf(document, base.locale),
    ...bodyOf(body, context, asking),
    headings: headingsOf(body, context),
    keyPoints: (maybeSaid(content.keyPoints, base.locale) ?? []).map(({ text }) => text),
    related: relatedOf(asking, {
      examples: content.relatedExamples,
      schemes: content.relatedSchemes,
      contacts: content.relatedContacts,
    }),
  })
}

export function serializeChapterItem(document: LiveDocument<'chapters'>, asking: Asking): ChapterItem {
  const base = itemBaseOf(document, asking)
  return chapterItem.parse({ ...base, ...ownOf(document, base.locale) })
}

const ownOf = ({ type, content }: LiveDocument<'chapters'>, locale: DeliveredChapter['locale']) => ({
  type,
  summary: said(content.summary, locale),
  themes: termsOf(THEMES, content.themes, locale),
})
