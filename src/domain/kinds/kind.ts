import { z } from 'zod'
import { common } from '../content/shared.ts'
import type { Label } from '../vocabularies.ts'
import { shapeOf, type Fields, type Shape } from './field.ts'

/** What is known of a kind of document, once; what every document has beside stands in `common.ts`. */
export interface Kind<F extends Fields = Fields> {
  /** What a reader calls one, and several. */
  readonly name: Label
  readonly plural: Label
  /** The first segment of a reader's address in each language; none where the home page shows it. */
  readonly section: Label | null
  readonly hint?: Label
  /** Fields a list of working copies shows beside the common ones. */
  readonly columns?: readonly string[]
  /** In the order of the form. */
  readonly fields: F
  /** Fields of the form that live beside the text: never frozen, never public. */
  readonly kept?: Fields
}

export const kind = <const K extends Kind>(described: K): K => described

/** The schema of the frozen content of a kind. */
export const contentOf = <F extends Fields>({
  fields,
}: Kind<F>): z.ZodObject<typeof common & Shape<F>, z.core.$strict> =>
  z.strictObject({ ...common, ...shapeOf(fields) }) as unknown as z.ZodObject<typeof common & Shape<F>, z.core.$strict>
