import type { components, paths } from './schema.ts'

type Schemas = components['schemas']
type Answered<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer Answer } } } }
}
  ? Answer
  : never
type Asked<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never

/** The kinds of documents that have an address of their own, as it names them: `chapters`, `examples` … */
export type Kind = {
  [P in keyof paths]: P extends `/v1/${infer K}/{slug}` ? K : never
}[keyof paths]

/** One document. */
export type DocumentOf<K extends Kind> = Answered<`/v1/${K}/{slug}`>
/** One page of a list. */
export type ListOf<K extends Kind> = Answered<`/v1/${K}`>
/** A document as lists have it. */
export type ItemOf<K extends Kind> = ListOf<K> extends { items: (infer Item)[] } ? Item : never
/** What a list can be asked for: filters, order, page, language. */
export type ListQuery<K extends Kind> = Omit<Asked<`/v1/${K}`>, 'fields'>
/** The fields a list can be asked for by name. */
export type FieldOf<K extends Kind> = keyof ItemOf<K> & string
/** An item of a list that was asked for some fields: those, and what names it. */
export type PartOf<K extends Kind, F extends FieldOf<K>> = Pick<ItemOf<K>, F | ('type' & FieldOf<K>) | ('uid' & FieldOf<K>) | ('slug' & FieldOf<K>)> // prettier-ignore
export type DocumentQuery<K extends Kind> = Asked<`/v1/${K}/{slug}`>
export type ProofOf<K extends Kind> = Answered<`/v1/${K}/{slug}/proof`>
export type SearchQuery = Omit<Asked<'/v1/search'>, 'q'>

export type Locale = Schemas['Change']['locale']
export type Outline = Answered<'/v1/outline'>
export type PartnerList = Answered<'/v1/partners'>
export type Vocabularies = Answered<'/v1/vocabularies'>
export type FoundList = Answered<'/v1/search'>
export type Found = FoundList['items'][number]
export type ChangeList = Answered<'/v1/changes'>
/** A document that was published, moved or withdrawn, in one language. */
export type Change = Schemas['Change']
/** A block of a body that was asked for with `format: 'blocks'`. */
export type Block = Schemas['Block']
/** What stands in a line of a block. */
export type Inline = Schemas['Inline']
export type Problem = Schemas['Problem']
