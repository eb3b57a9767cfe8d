/**
 * How much one question may ask. Far above what a screen sends (a relationship field asks for the ids a form holds, a list
 * for a handful of filters), far below what the engines take badly: SQLite fails on expressions 1,000 deep, on patterns of
 * 50,000 bytes and on joins of 64 tables; Payload reads 1,000 parameters and drops the rest without a word.
 */
export const QUERY_LIMITS = {
  /** Of the whole query as it is sent. A `not_in` of 500 ids by their full names makes 40,000. */
  characters: 65_536,
  parameters: 1000,
  /** Brackets within brackets in one parameter, and conditions within conditions. */
  depth: 10,
  /** Comparisons in all; a search by words counts as one for each word. */
  comparisons: 100,
  /** Comparisons and orders that lead through another document or rows, each of which joins a table or two. */
  joins: 12,
  /** Values in one list. */
  list: 500,
  /** Characters in one value to compare with. */
  text: 1000,
  sortKeys: 10,
  /** Fields named in one `select` or `populate`. */
  fields: 200,
  documents: 10_000,
  page: 1_000_000,
  population: 10,
} as const
