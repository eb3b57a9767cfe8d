import { apiAddress, homeAddress, pageAddress } from '#domain/delivered/addresses.ts'
import { change, type Change } from '#domain/delivered/changes.ts'
import { slugKey } from '#domain/guide.ts'
import type { ReviewableType } from '#domain/content/index.ts'
import type { Delivered } from '../live.ts'
import { isVisible, leavesAt } from '../serialize/isVisible.ts'
import { movedOf } from '../serialize/moved.ts'
import type { Entry } from './positions.ts'

/** An entry of the feed as `/v1` serves it: the state of now. Null for what is none of readers' business any more. */
export function toldOf({ uid, locale, seq, eventMs }: Entry, delivered: Delivered, now: Date): Change | null {
  const { guide } = delivered
  const document = guide.documents.get(uid)
  const unread = guide.unread.get(uid)
  const left = guide.left.get(uid)
  const known = document ? { type: document.type, slug: document.content.slug } : (unread ?? left)
  if (!known) return null
  const { type, slug } = known
  const isHere = document ? isVisible(document, now) : unread !== undefined
  const ofEvents = new Date(eventMs).toISOString()
  const updatedAt =
    document && isHere
      ? movedOf(document, { guide, now, locale }).at
      : ((document && leavesAt(document)?.toISOString()) ?? left?.at ?? ofEvents)
  return change.parse({
    type,
    uid,
    locale,
    state: isHere ? 'published' : 'withdrawn',
    slug,
    formerSlugs: slugsOf(delivered, uid).filter((key) => key !== slugKey(type, slug)).map((key) => key.slice(type.length + 1)), // prettier-ignore
    ...addressesOf(type, slug, locale),
    contentVersion: seq,
    updatedAt,
  })
}

function addressesOf(type: ReviewableType, slug: string, locale: Entry['locale']): Pick<Change, 'self' | 'page'> {
  if (type === 'outline')
    return { self: `/v1/outline${locale === 'en' ? '?locale=en' : ''}`, page: homeAddress(locale) }
  return { self: apiAddress({ type, slug, locale }), page: pageAddress({ type, slug, locale }) }
}

/** The keys of all slugs a document was ever live under. */
const slugsOf = ({ slugs }: Delivered, uid: string): readonly string[] => byUid(slugs).get(uid) ?? []

/** Sorted out once for each set of addresses, whoever asks first. */
function byUid(slugs: Delivered['slugs']): Map<string, string[]> {
  const known = sorted.get(slugs)
  if (known) return known
  const found = new Map<string, string[]>()
  for (const [key, uid] of slugs) {
    const those = found.get(uid)
    if (those) those.push(key)
    else found.set(uid, [key])
  }
  sorted.set(slugs, found)
  return found
}

const sorted = new WeakMap<Delivered['slugs'], Map<string, string[]>>()
