import { z } from 'zod'
import { bodyBase, country, deliveredDate, documentBase, image, itemBase, listOf, term } from './shared.ts'

/** What an example says beside its texts; the fact table of a page is made of it. */
const exampleFacts = {
  actor: z.strictObject({ name: z.string(), kind: term }),
  onBehalfOf: z.string().optional(),
  perimeter: term,
  countries: z.array(country),
  themes: z.array(term),
  aim: term,
  yearStart: z.int().optional(),
  yearEnd: z.int().optional(),
  status: term.optional(),
  partnersInvolved: z.array(z.string()),
  funding: z.array(
    z.strictObject({
      funder: z.string(),
      amount: z.number().optional(),
      text: z.string().optional(),
      currency: z.string().optional(),
      asOf: deliveredDate.optional(),
    }),
  ),
  keyFigures: z.array(
    z.strictObject({
      label: z.string(),
      value: z.string(),
      unit: z.string().optional(),
      asOf: deliveredDate.optional(),
    }),
  ),
  confidence: term.optional(),
} as const
export type ExampleFacts = z.infer<z.ZodObject<typeof exampleFacts>>

const { actor, perimeter, countries, themes, aim, yearStart, yearEnd, status } = exampleFacts
const listed = {
  type: z.literal('examples'),
  summary: z.string(),
  actor,
  perimeter,
  countries,
  themes,
  aim,
  yearStart,
  yearEnd,
  status,
}

/** An example in a list. */
export const exampleItem = z
  .strictObject({ ...itemBase, ...listed })
  .meta({ id: 'ExampleItem', description: 'An example in a list.' })

/** An example as it is read. */
export const deliveredExample = z
  .strictObject({
    ...documentBase,
    ...bodyBase,
    ...exampleFacts,
    type: z.literal('examples'),
    summary: z.string(),
    lessons: z.string().optional(),
    images: z.array(image),
  })
  .meta({ id: 'Example', description: 'A real operation of a local public enterprise.' })

export const exampleList = listOf(exampleItem, 'ExampleList')
export type DeliveredExample = z.infer<typeof deliveredExample>
export type ExampleItem = z.infer<typeof exampleItem>
