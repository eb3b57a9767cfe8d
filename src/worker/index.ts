import { strippedPdf as withoutTraces } from '#platform/strippedPdf.ts'
import { strippedPicture as stripped } from '#platform/strippedPicture.ts'
import { diffHtml as difference } from '#richtext/compare/diffHtml.ts'

/**
 * What is done beside the loop that serves everybody, by the names of `TaskName`. A bundle of its own, without Payload,
 * the environment or the database: a worker starts in a blink and can be ended at any step.
 */
export const diffHtml = (args: Parameters<typeof difference>) => difference(...args)
export const strippedPicture = (args: Parameters<typeof stripped>) => stripped(...args)
export const strippedPdf = (args: Parameters<typeof withoutTraces>) => withoutTraces(...args)
