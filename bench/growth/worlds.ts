/** A database to measure on. */
export interface World {
  readonly name: string
  /** Documents of the demonstration guide; the others are copies of them. */
  readonly documents: number
  readonly copies: number
  /** Rows of the ledger, about. */
  readonly events: number
  /** Copies whose answers are awaited. */
  readonly awaited: number
}

const IN_DEMO = 68
/** Texts of the demonstration submitted again: the rows of a page of awaited answers, at every size. */
export const AWAITED_IN_DEMO = 20
/** Whole pages of them, before those of the demonstration (`pages.ts`). */
const AWAITED = 200

const world = (documents: number, events: number): World => {
  const copies = documents - IN_DEMO
  return { name: `${documents}-${events}`, documents, copies, events, awaited: copies > 0 ? AWAITED : 0 }
}

/** The sizes whose costs are compared, smallest first. */
export const SIZES: readonly World[] = [world(IN_DEMO, 0), world(1_068, 5_000), world(10_068, 50_000)]
/** A ledger of many years, over texts that are few. */
export const LONG: World = world(1_068, 200_000)
