import type { Reading } from './handlers.ts'
import type { Answer } from './snapshots.ts'

/** How an answer is made, and the one address it is kept under, however it was spelt. */
export interface Prepared {
  readonly canonical: string
  make(reading: Reading): Answer | Promise<Answer>
}
