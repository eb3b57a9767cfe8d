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

/** The media a content uses, in its figures and lists of images. */
export function mediaOf(content: Record<string, unknown>): string[] {
  const found = new Set([...PICTURES.keys()].flatMap((field) => (content[field] as string[] | undefined) ?? []))
  for (const [, body] of bodiesOf(content)) {
    visit(body, (node) => {
      if (node.type === 'block' && node.fields?.blockType === 'figure' && typeof node.fields.image === 'string')
        found.add(node.fields.image)
    })
  }
  return [...found]
}
