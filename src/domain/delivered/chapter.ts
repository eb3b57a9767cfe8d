import { z } from 'zod'
import { bodyBase, documentBase, itemBase, listOf, term } from './shared.ts'

const own = { type: z.literal('chapters'), summary: z.string(), themes: z.array(term) }

/** A chapter in a list. */
export const chapterItem = z
  .strictObject({ ...itemBase, ...own })
  .meta({ id: 'ChapterItem', description: 'A chapter in a list.' })

/** A chapter as it is read. */
export const deliveredChapter = z
  .strictObject({
    ...documentBase,
    ...bodyBase,
    ...own,
    keyPoints: z.array(z.string()),
    headings: z
      .array(z.strictObject({ level: z.int().min(2).max(6), id: z.string(), title: z.string() }))
      .meta({ description: 'Headings of the body, with their anchors in the HTML format.' }),
  })
  .meta({ id: 'Chapter', description: 'A chapter of the handbook, as all required partners approved it.' })

export const chapterList = listOf(chapterItem, 'ChapterList')
export type DeliveredChapter = z.infer<typeof deliveredChapter>
export type ChapterItem = z.infer<typeof chapterItem>
