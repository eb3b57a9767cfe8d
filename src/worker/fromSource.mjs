/** The worker as it is written, for development and tests: on Node 20 the loader they were given does not reach a thread. */
import { register } from 'tsx/esm/api'

register()
export const { diffHtml, strippedPdf, strippedPicture } = await import('./index.ts')
