/** What a paste can leave behind: its meaning was taken where there was one, this was not. */
export type LeftKind =
  | 'pictures'
  | 'colours'
  | 'underlines'
  | 'struck'
  | 'deletions'
  | 'comments'
  | 'insideLinks'
  | 'addresses'
  | 'numbers'
  | 'noteMarks'
  | 'quoteMarks'
  | 'nestedTables'
  | 'listsInTables'
  | 'embedded'
  | 'boxes'

/** How often each was left. */
export type Left = Readonly<Partial<Record<LeftKind, number>>>

export class LeftCount {
  private readonly count: Partial<Record<LeftKind, number>> = {}

  add(kind: LeftKind, times = 1): void {
    this.count[kind] = (this.count[kind] ?? 0) + times
  }

  get all(): Left {
    return this.count
  }
}
