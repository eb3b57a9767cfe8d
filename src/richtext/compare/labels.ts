/** The words a comparison adds, in the reader's language. */
export interface CompareWords {
  /** Hidden, before an inserted or deleted run. */
  readonly added: string
  readonly deleted: string
  readonly colon: string
  /** In the margin of a block. */
  readonly Added: string
  readonly Deleted: string
  readonly Modified: string
}
