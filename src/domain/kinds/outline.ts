import { z } from 'zod'
import { line, localised, uid } from '../content/shared.ts'
import { field, type Value } from './field.ts'
import { kind } from './kind.ts'

/** One entry of the table of contents: a chapter, or a part heading with entries below it. */
export interface OutlineNode {
  chapter?: string
  heading?: { fr?: string; en?: string }
  children?: OutlineNode[]
}

const node: z.ZodType<OutlineNode> = z.lazy(() =>
  z
    .strictObject({
      chapter: uid.optional(),
      heading: localised(line(200)).optional(),
      children: z.array(node).max(100).optional(),
    })
    .refine((entry) => Boolean(entry.chapter) !== Boolean(entry.heading), 'chapter_or_heading'),
)

const tree: Value<z.ZodArray<typeof node>, null> = {
  control: { as: 'tree' },
  schema: z.array(node).max(100),
  delivered: null,
}

/** The table of contents: a reviewable document of its own, so that moving a chapter is one approved change. */
export const outline = kind({
  name: { fr: 'Plan du guide', en: 'Outline' },
  plural: { fr: 'Plan du guide', en: 'Outline' },
  section: null,
  shelf: null,
  api: null,
  hint: {
    fr: 'La table du guide : parties et chapitres, dans l’ordre de lecture.',
    en: 'The table of contents: parts and chapters, in reading order.',
  },
  fields: { tree: field(tree, { label: { fr: 'Table du guide', en: 'Table of contents' }, isPublic: true }) },
  holds: { check: isEachOnce, path: 'tree', message: 'chapter_twice' },
})

/** A chapter stands in an outline once. */
export function isEachOnce({ tree }: { tree?: OutlineNode[] }): boolean {
  const chapters = chaptersOf(tree)
  return new Set(chapters).size === chapters.length
}

/** The chapters of an outline, in reading order. */
export function chaptersOf(tree: readonly OutlineNode[] | undefined): string[] {
  const found: string[] = []
  collect(tree, found)
  return found
}

function collect(tree: readonly OutlineNode[] | undefined, found: string[]): void {
  // A working copy may hold anything; the schema says so at submission.
  if (!Array.isArray(tree)) return
  for (const entry of tree as readonly OutlineNode[]) {
    if (entry?.chapter) found.push(entry.chapter)
    collect(entry?.children, found)
  }
}
