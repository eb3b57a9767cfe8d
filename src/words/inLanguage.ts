import type { Language, Words } from './pair.ts'

/** The sentences of a table that take no values, in one language. */
export const inLanguage = <Name extends string>(
  table: Readonly<Record<Name, Words>>,
  language: Language,
): Readonly<Record<Name, string>> =>
  Object.fromEntries(Object.entries<Words>(table).map(([name, words]) => [name, words[language]])) as Record<
    Name,
    string
  >
