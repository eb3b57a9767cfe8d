import type { State } from '#domain/review.ts'
import type { Snapshot } from '#review/snapshot.ts'
import type { IconName } from '../Icon.tsx'

interface Look {
  readonly tone: 'brouillon' | 'relecture' | 'corriger' | 'approuve' | 'ligne' | 'archive'
  readonly icon: IconName
  /** Whether the checklist says something worth reading in this state. */
  readonly areChecksShown: boolean
}

const LOOKS: Readonly<Record<State, Look>> = {
  draft: { tone: 'brouillon', icon: 'pencil', areChecksShown: true },
  in_review: { tone: 'relecture', icon: 'book-open-check', areChecksShown: false },
  changes_requested: { tone: 'corriger', icon: 'pencil-line', areChecksShown: true },
  approved: { tone: 'approuve', icon: 'circle-check', areChecksShown: true },
  published: { tone: 'ligne', icon: 'globe', areChecksShown: false },
  archived: { tone: 'archive', icon: 'archive', areChecksShown: false },
}

/** How a state looks; a word always goes with it. */
export const stateLook = ({ state }: Pick<Snapshot, 'state'>): Look => LOOKS[state]
