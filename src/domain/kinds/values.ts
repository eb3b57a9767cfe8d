import { z } from 'zod'
import { body as bodySchema } from '../content/richText.ts'
import * as shared from '../content/shared.ts'
import { slugsOf, type Label, type Vocabulary } from '../vocabularies.ts'
import { shapeOf, type Fields, type Shape, type Value } from './field.ts'

/** What fields are made of. Limits are in characters, rows or choices. */

const written = (as: 'line' | 'text', most: number): Value<z.ZodString> => ({
  control: { as, most },
  schema: shared.line(most),
  loose: z.string().max(most),
})

/** A text in one line. */
export const line = (most: number) => written('line', most)

/** A text of several lines. */
export const text = (most: number) => written('text', most)

/** A body: headings, lists, blocks, references. */
export const body: Value<typeof bodySchema> = { control: { as: 'body' }, schema: bodySchema }

export const webAddress: Value<typeof shared.webAddress> = {
  control: { as: 'line', most: 2000 },
  schema: shared.webAddress,
}
export const phone: Value<typeof shared.phone> = { control: { as: 'line', most: 40 }, schema: shared.phone }
export const email: Value<typeof shared.email> = { control: { as: 'line', most: 254 }, schema: shared.email }

/** An ISO 4217 code. */
export const currency: Value<z.ZodString> = {
  control: { as: 'line', most: 3 },
  schema: z.string().regex(/^[A-Z]{3}$/, 'currency'),
}

/** A day the calendar of a document keeps: an opening, a term. */
export const day: Value<typeof shared.instant> = { control: { as: 'day' }, schema: shared.instant }

/** A date of a fact with how exact it is. */
export const factDate: Value<typeof shared.factDate> = { control: { as: 'factDate' }, schema: shared.factDate }

export const year: Value<z.ZodInt> = {
  control: { as: 'number', least: 1800, most: 2200 },
  schema: z.int().min(1800).max(2200),
}
export const amount: Value<z.ZodNumber> = {
  control: { as: 'number', least: 0 },
  schema: z.number().nonnegative().max(Number.MAX_SAFE_INTEGER),
}
/** 0 to 100. */
export const percent: Value<z.ZodNumber> = {
  control: { as: 'number', least: 0, most: 100 },
  schema: z.number().min(0).max(100),
}

/** One word of a vocabulary. */
export const choice = <T extends Vocabulary>(among: T): Value<ReturnType<typeof oneOf<T>>> => ({
  control: { as: 'choice', among },
  schema: oneOf(among),
})

/** Several words of a vocabulary: where they are needed, at least one. */
export const choices = <T extends Vocabulary>(
  among: T,
  most: number,
): Value<z.ZodArray<ReturnType<typeof oneOf<T>>>> => ({
  control: { as: 'choices', among },
  schema: z.array(oneOf(among)).min(1).max(most),
  loose: z.array(oneOf(among)).max(most),
})

const oneOf = <T extends Vocabulary>(among: T) => z.enum(slugsOf(among))

const country = z.string().regex(/^[A-Z]{2}$/, 'country')
/** ISO 3166-1 alpha-2. */
export const countries = (most: number): Value<z.ZodArray<typeof country>> => ({
  control: { as: 'countries' },
  schema: z.array(country).min(1).max(most),
})

const uids = (most: number) => z.array(shared.uid).max(most)
/** Other documents, in the order they are read in. */
export const documents = (of: string, most: number): Value<ReturnType<typeof uids>> => ({
  control: { as: 'documents', of },
  schema: uids(most),
})
export const pictures = (most: number): Value<ReturnType<typeof uids>> => ({
  control: { as: 'pictures' },
  schema: uids(most),
})

/** Some fields together. */
export const group = <F extends Fields>(fields: F): Value<z.ZodObject<Shape<F>, z.core.$strict>> => ({
  control: { as: 'group', fields },
  schema: z.strictObject(shapeOf(fields)),
})

/** The same fields several times. */
export const rows = <F extends Fields>(
  fields: F,
  { most, ...named }: { most: number; one: Label; many: Label },
): Value<z.ZodArray<z.ZodObject<Shape<F>, z.core.$strict>>> => ({
  control: { as: 'rows', fields, most, ...named },
  schema: z.array(z.strictObject(shapeOf(fields))).max(most),
})
