import type { Content, ReviewableType } from '#domain/content/index.ts'
import type { DeliveredByType } from '#domain/delivered/index.ts'
import type { RenderContext } from '#richtext/context.ts'
import { headingsOf } from '#richtext/headings.ts'
import type { Asking } from './asking.ts'

type ByHand = {
  readonly [T in ReviewableType]?: (content: Content<T>, context: RenderContext, asking: Asking) => object
}

/** What `/v1` serves of a kind that does not follow from its fields one by one. */
export const BY_HAND: ByHand = {
  chapters: ({ body }, context) => ({ headings: headingsOf(body[context.locale] ?? body.fr, context) }),
  contacts: (content, _, { now }) => ({ person: personOf(content, now) }),
}

/** The personal block, only while there is a ground for it and its term has not come. */
function personOf({ kind, person }: Content<'contacts'>, now: Date): DeliveredByType['contacts']['person'] {
  if (kind !== 'named' || !person?.legalBasis?.basis || !person.legalBasis.informedAt) return undefined
  const { publishUntil } = person.legalBasis
  if (!(new Date(publishUntil) > now)) return undefined
  const { firstName, lastName, jobTitle, directPhone, directEmail } = person
  return { firstName, lastName, jobTitle, directPhone, directEmail, publishUntil }
}
