import { KINDS, type KindName } from '#domain/kinds/index.ts'
import { REFERENCE_BLOCKS } from '#domain/kinds/references.ts'
import type { Language } from '#domain/wording.ts'

export type Fields = Readonly<Record<string, unknown>> & { readonly blockType: string; readonly id?: string }

/** How a block inside a sentence refers to a document. */
export interface ReferenceKind {
  readonly type: KindName
  readonly block: string
  /** The field that holds the document. */
  readonly field: string
}

const BLOCKS: ReadonlyMap<string, ReferenceKind> = new Map(REFERENCE_BLOCKS.map((each) => [each.block, each]))

export const REFERENCE_KINDS: readonly ReferenceKind[] = [...BLOCKS.values()]

/** Null when it is no reference (a footnote), or one this version does not know. */
export const referenceKind = (blockType: string): ReferenceKind | null => BLOCKS.get(blockType) ?? null

export const kindName = ({ type }: ReferenceKind, language: Language): string => KINDS[type].name[language]

/** The id of the document; a form may hold it whole. */
export function uidIn(fields: Fields, { field }: ReferenceKind): string {
  const value = fields[field]
  if (typeof value === 'object' && value !== null && 'id' in value) return String(value.id)
  return typeof value === 'string' ? value : ''
}

/** The words its author chose; empty: the title is shown. */
export const wordsIn = ({ label }: Fields): string => (typeof label === 'string' ? label.trim() : '')
