import type { RichText } from '#domain/content/shared.ts'
import type { PagedType } from '#domain/delivered/addresses.ts'
import { DELIVERED, type DeliveredByType, type ItemByType } from '#domain/delivered/index.ts'
import { localeOf } from '#domain/delivered/localise.ts'
import { KINDS } from '#domain/kinds/index.ts'
import type { Kind } from '#domain/kinds/kind.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import type { RenderContext } from '#richtext/context.ts'
import type { Asking } from './asking.ts'
import { documentBaseOf, itemBaseOf } from './base.ts'
import { bodyOf, renderContextOf } from './body.ts'
import { BY_HAND } from './byHand.ts'
import { glossaryOf } from './glossary.ts'
import { citing, relatedOf } from './related.ts'
import { toldOf } from './told.ts'

type Values = Readonly<Record<string, unknown>>

/** A live document as /v1 serves it. Pure; what its schema does not list cannot come out. */
export function serializeDocument<T extends PagedType>(
  document: LiveDocument<T>,
  asking: Asking,
  include: readonly 'citedBy'[] = [],
): DeliveredByType[T] {
  const { type } = document
  const { fields }: Kind = KINDS[type]
  const content = document.content as Values
  const base = documentBaseOf(document as LiveDocument<PagedType>, asking)
  const context = renderContextOf(content, base.locale, asking)
  const byHand = BY_HAND[type] as ((content: Values, context: RenderContext, asking: Asking) => object) | undefined
  return DELIVERED[type].document.parse({
    ...base,
    ...toldOf(fields, content, context),
    ...bodyPart(fields, content, { context, asking }),
    ...byHand?.(content, context, asking),
    type,
    related: relatedOf(asking, targetsIn(fields, content)),
    ...(include.includes('citedBy') ? { citedBy: citing(document.uid, asking) } : {}),
  }) as DeliveredByType[T]
}

type Bodies = Readonly<Record<string, RichText>>

function bodyPart(
  fields: Kind['fields'],
  content: Values,
  { context, asking }: { context: RenderContext; asking: Asking },
): object | undefined {
  const { locale } = context
  const glossary = () => glossaryOf(content, locale, asking)
  return (
    fields.body && { ...bodyOf((content.body as Bodies | undefined)?.[locale], context, asking), glossary: glossary() }
  )
}

/** What a line of a list may have beside. */
export type Included = 'body' | 'related' | 'citedBy'

/** The same document as one line of a list. */
export function serializeItem<T extends PagedType>(
  document: LiveDocument<T>,
  asking: Asking,
  include: readonly Included[] = [],
): ItemByType[T] {
  const { type } = document
  const { fields }: Kind = KINDS[type]
  const listed = Object.entries(fields).filter(([, { isListed }]) => isListed)
  const content = document.content as Values
  const context = renderContextOf(content, localeOf(type, document.content, asking.locale), asking)
  return DELIVERED[type].item.parse({
    ...itemBaseOf(document as LiveDocument<PagedType>, asking),
    ...toldOf(Object.fromEntries(listed), content, context),
    ...(include.includes('body') ? bodyPart(fields, content, { context, asking }) : {}),
    ...(include.includes('related') ? { related: relatedOf(asking, targetsIn(fields, content)) } : {}),
    ...(include.includes('citedBy') ? { citedBy: citing(document.uid, asking) } : {}),
    type,
  }) as ItemByType[T]
}

/** The documents a content lists, in the order of its fields. */
const targetsIn = (fields: Kind['fields'], content: Values): Parameters<typeof relatedOf>[1] =>
  Object.entries(fields).flatMap(([name, { control }]) =>
    control.as === 'documents' ? [[control.of as PagedType, (content[name] ?? []) as string[]] as const] : [],
  )
