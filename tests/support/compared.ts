import type { Content, ReviewableType } from '#domain/content/index.ts'
import { compare } from '#review/compare.ts'
import type { Comparison } from '#site/compare.ts'
import type { FrozenReadingContext } from '#site/readingOfFrozen.ts'

/** Two contents as the reading page compares them. @throws Error with the code of a refusal */
export async function compared<T extends ReviewableType>(
  type: T,
  contents: { before: Content<T>; after: Content<T> },
  context: FrozenReadingContext,
): Promise<Comparison> {
  const comparison = await compare(type, contents, { ...context, person: 'p' })
  if (typeof comparison === 'string') throw new Error(comparison)
  return comparison
}
