import { z } from 'zod'
import { common, localised, uid, line } from './shared.ts'

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

/** The table of contents: a reviewable document of its own. A chapter stands in it once. */
export const outline = z
  .strictObject({ ...common, tree: z.array(node).max(100).optional() })
  .refine((value) => isEachOnce(chaptersOf(value.tree)), { message: 'chapter_twice', path: ['tree'] })

const isEachOnce = (chapters: readonly string[]): boolean => new Set(chapters).size === chapters.length

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
