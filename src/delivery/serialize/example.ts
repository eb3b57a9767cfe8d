import { mediaAddress } from '#domain/delivered/addresses.ts'
import { deliveredExample, exampleItem, type DeliveredExample, type ExampleItem } from '#domain/delivered/example.ts'
import { exampleFactsOf } from '#domain/delivered/factsOf.ts'
import { maybeSaid, said } from '#domain/delivered/localise.ts'
import type { FrozenMedium, Locale } from '#domain/content/shared.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import type { Asking } from './asking.ts'
import { documentBaseOf, itemBaseOf } from './base.ts'
import { bodyOf, renderContextOf } from './body.ts'

export function serializeExample(document: LiveDocument<'examples'>, asking: Asking): DeliveredExample {
  const { type, content } = document
  const base = documentBaseOf(document, asking)
  const context = renderContextOf(content, base.locale, asking)
  return deliveredExample.parse({
    ...base,
    ...exampleFactsOf(content, base.locale),
    ...bodyOf(maybeSaid(content.body, base.locale), context, asking),
    type,
    summary: said(content.summary, base.locale),
    lessons: maybeSaid(content.lessons, base.locale),
    images: (content.images ?? []).flatMap((uid) => imageOf(context.media(uid), base.locale, asking)),
    related: [],
  })
}

export function serializeExampleItem(document: LiveDocument<'examples'>, asking: Asking): ExampleItem {
  const { type, content } = document
  const base = itemBaseOf(document, asking)
  const { actor, perimeter, countries, themes, aim, yearStart, yearEnd, status } = exampleFactsOf(content, base.locale)
  return exampleItem.parse({
    ...base,
    actor,
    perimeter,
    countries,
    themes,
    aim,
    yearStart,
    yearEnd,
    status,
    type,
    summary: said(content.summary, base.locale),
  })
}

function imageOf(
  medium: FrozenMedium | undefined,
  locale: Locale,
  { pictureAddress = mediaAddress }: Asking,
): DeliveredExample['images'] {
  if (!medium?.mimeType.startsWith('image/')) return []
  const { sha256, mimeType, width, height, credit } = medium
  const alt = medium.decorative ? '' : (medium.alt?.[locale] ?? medium.alt?.fr ?? '')
  return [
    {
      href: pictureAddress(sha256),
      mimeType,
      width,
      height,
      alt,
      caption: medium.caption?.[locale] ?? medium.caption?.fr,
      credit,
    },
  ]
}
