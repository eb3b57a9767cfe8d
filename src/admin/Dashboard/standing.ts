import type { ReviewableType } from '#domain/content/index.ts'
import { chaptersOf, type OutlineNode } from '#domain/content/outline.ts'
import type { Guide } from '#domain/guide.ts'
import { openRound, type Review, type Round } from '#domain/review.ts'
import type { Actor } from '#domain/roles.ts'
import { mayRead } from '../ToReview/awaited.ts'

/** What one organisation has said of the texts of one part of the guide. */
export interface Cell {
  approved: number
  awaited: number
  toCorrect: number
  abstained: number
}
export const totalOf = (cell: Cell): number => cell.approved + cell.awaited + cell.toCorrect + cell.abstained

/** A part of the guide: a heading of the outline with its chapters, or all documents of a type. */
export interface Part {
  readonly key: string
  /** The heading, or null when the key is a type of its own. */
  readonly heading: { readonly fr?: string; readonly en?: string } | null
  texts: number
  /** By partner uid; absent when the partner was asked for none of them. */
  readonly cells: Map<string, Cell>
}

interface Known {
  guide: Guide
  actor: Actor
  /** The table of contents as its authors see it, or null when they may not. */
  tree: readonly OutlineNode[] | null
}

/** The round that says where a text stands: the open one, else the one that approved the live text. */
const standingRound = (review: Review): Round | null => openRound(review) ?? review.live?.round ?? null

/** Every part that holds a text submitted and not put away, in reading order; `whole` is their sum. */
export function standingOf({ guide, actor, tree }: Known): { parts: Part[]; whole: Part } {
  const whole = emptyPart('wholeGuide')
  const parts = [emptyPart('outline'), ...headed(tree), emptyPart(tree ? 'outOfPlan' : 'chapters')]
  parts.push(...(['examples', 'schemes', 'contacts'] as const).map((type) => emptyPart(type)))
  const partOf = placing(parts, tree)
  for (const { ref, review } of guide.reviews.values()) {
    const round = standingRound(review)
    if (!round || review.isArchived || !mayRead(actor, round)) continue
    count(partOf(ref.type, ref.uid), round)
    count(whole, round)
  }
  return { parts: parts.filter(({ texts }) => texts > 0), whole }
}

/** One part for each heading at the top of the outline. */
const headed = (tree: Known['tree']): Part[] =>
  (tree ?? []).flatMap((node, rank) => (node.heading ? [emptyPart(`part-${rank}`, node.heading)] : []))

function placing(parts: readonly Part[], tree: Known['tree']): (type: ReviewableType, uid: string) => Part {
  const byKey = new Map(parts.map((part) => [part.key, part]))
  const chapters = new Map(
    (tree ?? []).flatMap((node, rank) =>
      node.heading ? chaptersOf([node]).map((uid) => [uid, `part-${rank}`]) : [],
    ) as [string, string][],
  )
  const elsewhere = tree ? 'outOfPlan' : 'chapters'
  return (type, uid) => byKey.get(type === 'chapters' ? (chapters.get(uid) ?? elsewhere) : type) as Part
}

function count(part: Part, round: Round): void {
  part.texts += 1
  for (const partner of round.required) {
    const cell = part.cells.get(partner) ?? { approved: 0, awaited: 0, toCorrect: 0, abstained: 0 }
    cell[KINDS[round.verdicts[partner]?.verdict ?? 'none']] += 1
    part.cells.set(partner, cell)
  }
}

const KINDS = { approve: 'approved', requestChanges: 'toCorrect', abstain: 'abstained', none: 'awaited' } as const

const emptyPart = (key: string, heading: Part['heading'] = null): Part => ({ key, heading, texts: 0, cells: new Map() })
