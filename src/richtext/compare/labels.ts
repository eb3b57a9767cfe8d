/** The words a comparison adds, in the reader's language; and what it may still spend. */
export interface CompareWords {
  /** Hidden, before an inserted or deleted run. */
  readonly added: string
  readonly deleted: string
  readonly colon: string
  /** In the margin of a block. */
  readonly Added: string
  readonly Deleted: string
  readonly Modified: string
  /** Before a block whose two texts are compared as wholes, because word by word would cost too much. */
  readonly tooDifferent: string
  /** Steps of work left for this comparison; see `bounded`. */
  budget?: { steps: number }
}
