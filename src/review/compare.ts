import { canonicalText } from '#domain/content/canonical.ts'
import { isRefusal, type ErrorCode } from '#domain/errors.ts'
import { inWorker } from '#platform/workers/inWorker.ts'
import { diffHtml } from '#richtext/compare/diffHtml.ts'
import { comparisonOf, pagesOf, type Compared, type Comparison } from '#site/compare.ts'

/** Characters of both pages up to which two texts with nothing in common are compared in 3 to 7 ms: not worth a thread. */
const SHORT = 10_000

interface Asked {
  /** The two texts as they are read, in one language. */
  readings: Compared
  /** The two texts as they were frozen. */
  contents: { before: object; after: object }
  /** Id of whoever asks. */
  person: string
}

/**
 * What changed from one text to another, two long ones beside the loop that serves everybody; or the code of the refusal
 * (`busy`, `too_much_at_once`, `too_heavy`), which the page says above the text: reading goes on.
 */
export async function compare({ readings, contents, person }: Asked): Promise<Comparison | ErrorCode> {
  const args = pagesOf(readings)
  try {
    const isShort = args[0].length + args[1].length <= SHORT
    const difference = isShort ? diffHtml(...args) : await inWorker({ name: 'diffHtml', person, here: diffHtml, args })
    const isSame = canonicalText(contents.before) === canonicalText(contents.after)
    return { ...comparisonOf(difference, readings.after.locale), isSame }
  } catch (error) {
    if (isRefusal(error)) return error.code
    throw error
  }
}
