import { fieldsThat } from '../kinds/index.ts'
import { chaptersOf, type OutlineNode } from '../kinds/outline.ts'
import { REFERENCE_BLOCKS } from '../kinds/references.ts'
import type { ReviewableType } from './index.ts'
import { type Locale, LOCALES, type RichNode, type RichText } from './shared.ts'
import { visit } from './visit.ts'

export interface Reference {
  readonly type: ReviewableType
  readonly uid: string
  /** Where it stands: a list of related documents, or a body (`body.fr`). */
  readonly field: string
}

/** Fields that list documents, and of which type. */
const LISTS = fieldsThat(({ control }) => (control.as === 'documents' ? (control.of as ReviewableType) : null))
/** Fields that list pictures. */
const PICTURES = fieldsThat(({ control }) => control.as === 'pictures' || null)

/** Blocks that refer to a document inside a sentence: which type, and the field that holds it. */
const INLINE: Readonly<Record<string, { type: ReviewableType; field: string }>> = Object.fromEntries(
  REFERENCE_BLOCKS.map(({ type, block, field }) => [block, { type, field }]),
)

/** What a node of a body points to, or null when it is no reference or points nowhere. */
export function referenceIn({ type, fields }: RichNode): Pick<Reference, 'type' | 'uid'> | null {
  // A body that was sent may hold anything in its place: null is no fields.
  const name = String(fields?.blockType)
  const inline = type === 'inlineBlock' && Object.hasOwn(INLINE, name) ? INLINE[name] : undefined
  const uid = inline && fields?.[inline.field]
  return inline && typeof uid === 'string' ? { type: inline.type, uid } : null
}

/** Every document a content points to, once per place. Chapters of an outline are listed too. */
export function referencesOf(content: Record<string, unknown>): Reference[] {
  const found = new Map<string, Reference>()
  const add = (type: ReviewableType, uid: unknown, field: string) => {
    if (typeof uid === 'string') found.set(`${type}:${uid}:${field}`, { type, uid, field })
  }
  for (const [field, type] of LISTS)
    for (const uid of (content[field] as string[] | undefined) ?? []) add(type, uid, field)
  for (const uid of chaptersOf(content.tree as OutlineNode[] | undefined)) add('chapters', uid, 'tree')
  for (const [locale, body] of bodiesOf(content)) {
    visit(body, (node) => {
      const target = referenceIn(node)
      if (target) add(target.type, target.uid, `body.${locale}`)
    })
  }
  return [...found.values()]
}

/** The bodies of a content with their language. */
export function bodiesOf(content: Record<string, unknown>): [Locale, RichText][] {
  const body = content.body as Partial<Record<Locale, RichText>> | undefined
  return LOCALES.flatMap((locale): [Locale, RichText][] => (body?.[locale] ? [[locale, body[locale]]] : []))
}

/** How a text uses a medium: shown as a picture, or given to download. */
export interface MediumUse {
  readonly uid: string
  readonly as: 'picture' | 'attachment'
}

/** Blocks that hold a medium: the field it is in, and what it is there. */
const HOLDERS: Readonly<Record<string, { field: string; as: MediumUse['as'] }>> = {
  figure: { field: 'image', as: 'picture' },
  attachment: { field: 'file', as: 'attachment' },
}

/** The media a content uses, once per use: in its lists of pictures, its figures and its documents to download. */
export function mediaUsesOf(content: Record<string, unknown>): MediumUse[] {
  const found = new Map<string, MediumUse>()
  const add = (uid: unknown, as: MediumUse['as']) => {
    if (typeof uid === 'string') found.set(`${uid} ${as}`, { uid, as })
  }
  for (const field of PICTURES.keys()) for (const uid of (content[field] as string[] | undefined) ?? []) add(uid, 'picture') // prettier-ignore
  for (const [, body] of bodiesOf(content)) {
    visit(body, ({ type, fields }) => {
      const name = String(fields?.blockType)
      const holder = type === 'block' && Object.hasOwn(HOLDERS, name) ? HOLDERS[name] : undefined
      if (holder) add(fields?.[holder.field], holder.as)
    })
  }
  return [...found.values()]
}

/** The media a content uses, once. */
export const mediaOf = (content: Record<string, unknown>): string[] => [
  ...new Set(mediaUsesOf(content).map(({ uid }) => uid)),
]
