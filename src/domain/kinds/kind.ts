import { z } from 'zod'
import { common } from '../content/shared.ts'
import type { Label } from '../vocabularies.ts'
import { shapeOf, type Fields, type Shape } from './field.ts'

/** A field that says something by these of its values. */
type Saying = readonly [field: string, values: readonly string[]]

/** What is known of a kind of document, once; what every document has beside stands in `common.ts`. */
export interface Kind<F extends Fields = Fields> {
  /** What a reader calls one, and several. */
  readonly name: Label
  readonly plural: Label
  /** The first segment of a reader's address in each language; none where the home page shows it. */
  readonly section: Label | null
  /** What a reader finds on the shelf it has to itself; null where it has none. */
  readonly shelf: Label | null
  /** What a list of readers says of one, by the names of fields. */
  readonly entry?: { readonly above: readonly string[]; readonly text: string }
  /** Whether a text without sources cannot be frozen. */
  readonly needsSources?: boolean
  /** Where a stretch of time is not over because its end is not known: the field that says so, by these values. */
  readonly lasting?: Saying
  /** Where it is over, or has not begun, though the day is not known. */
  readonly over?: Saying
  readonly ahead?: Saying
  /** How the description of `/v1` calls it, in English; none where it is served by hand. */
  readonly api: Api | null
  readonly hint?: Label
  /** Fields a list of working copies shows beside the common ones. */
  readonly columns?: readonly string[]
  /** In the order of the form, and of the page. */
  readonly fields: F
  /** Fields of the form that live beside the text: never frozen, never public. */
  readonly kept?: Fields
  /** What must hold of a whole content, by the path and the message of what does not. */
  readonly holds?: { readonly check: (content: never) => boolean; readonly path: string; readonly message: string }
}

interface Api {
  /** The name of its schema. */
  readonly id: string
  readonly description: string
  /** Of one in a list. */
  readonly item: string
  /** What `/v1` serves of it that is no field; made by hand (`serialize/byHand.ts`). */
  readonly also?: z.ZodRawShape
}

export const kind = <const K extends Kind>(described: K): K => described

type Content<F extends Fields> = z.ZodObject<typeof common & Shape<F>, z.core.$strict>

/** The schema of the frozen content of a kind. */
export function contentOf<F extends Fields>({ fields, holds }: Kind<F>): Content<F> {
  const content = z.strictObject({ ...common, ...shapeOf(fields) }) as unknown as Content<F>
  if (!holds) return content
  const { check, path, message } = holds
  return content.refine((value) => (check as (content: unknown) => boolean)(value), { message, path: [path] })
}
