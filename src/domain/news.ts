/**
 * What whoever has a document open is told of it (`GET /api/watch`): not what changed, but that something did. Each of the
 * first three, once it is another, is to be asked for again.
 */
export interface News {
  /** `seq` of the last event about it; 0 before its first submission. */
  readonly review: number
  /** `seq` of the last event of the whole guide: names, texts it refers to. Told late, for many at once. */
  readonly guide: number
  /** When the working copy was saved last, ISO 8601 UTC. */
  readonly saved: string | null
  /** Another number once something was said of it that this person reads. */
  readonly comments: number
  /** Names of the others who have its form open, each once, in alphabetical order. */
  readonly others: readonly string[]
}
