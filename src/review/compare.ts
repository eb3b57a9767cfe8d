import type { Content, ReviewableType } from '#domain/content/index.ts'
import { isRefusal, type ErrorCode } from '#domain/errors.ts'
import { inWorker } from '#platform/workers/inWorker.ts'
import { diffHtml } from '#richtext/compare/diffHtml.ts'
import { comparisonOf, pagesOf, type Comparison } from '#site/compare.ts'
import type { FrozenReadingContext } from '#site/readingOfFrozen.ts'

/** Characters of both pages up to which two texts with nothing in common are compared in 3 to 7 ms: not worth a thread. */
const SHORT = 10_000

/**
 * What changed from one frozen content to another, two long ones beside the loop that serves everybody; or the code of the
 * refusal (`busy`, `too_much_at_once`, `too_heavy`), which the page says above the text: reading goes on.
 */
export async function compare<T extends ReviewableType>(
  type: T,
  contents: { before: Content<T>; after: Content<T> },
  context: FrozenReadingContext & { person: string },
): Promise<Comparison | ErrorCode> {
  const args = pagesOf(type, contents, context)
  try {
    const isShort = args[0].length + args[1].length <= SHORT
    const difference = isShort
      ? diffHtml(...args)
      : await inWorker({ name: 'diffHtml', person: context.person, here: diffHtml, args })
    return comparisonOf(contents, difference, context.locale)
  } catch (error) {
    if (isRefusal(error)) return error.code
    throw error
  }
}
