import { SHELVES } from '#domain/kinds/index.ts'
import type { ReviewableType } from '#domain/content/index.ts'
import { chaptersOf, type OutlineNode } from '#domain/kinds/outline.ts'
import type { DocumentRef } from '#domain/events.ts'
import type { Owners } from '#domain/policy.ts'
import { openRound, type Review, type Round } from '#domain/review.ts'
import type { Actor } from '#domain/roles.ts'
import { mayRead } from './rights.ts'

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

/** The table of contents as its authors see it, or null when they may not. */
type Tree = readonly OutlineNode[] | null

type Count = Pick<Part, 'texts' | 'cells'>

/** Where the texts stand, counted as they move: asking costs the outline, whatever the number of the other documents. */
export class Standing {
  /** By type and owners: whoever may read one of them may read them all. */
  readonly #counts = new Map<string, Count & { type: ReviewableType; owners: Owners }>()
  readonly #chapters = new Map<string, Round>()

  /** Counts a text submitted and not put away. Returns what takes it out again. */
  place({ type, uid }: DocumentRef, review: Review): () => void {
    const round = standingRound(review)
    if (!round || review.isArchived) return () => undefined
    const { leadPartner, coPartners } = round
    const key = JSON.stringify([type, leadPartner, coPartners])
    const count = this.#counts.get(key) ?? { ...emptyCount(), type, owners: { leadPartner, coPartners } }
    this.#counts.set(key, count)
    addRound(count, round, 1)
    if (type === 'chapters') this.#chapters.set(uid, round)
    return () => {
      addRound(count, round, -1)
      this.#chapters.delete(uid)
    }
  }

  /** Every part that holds a text this person may read, in reading order; `whole` is their sum. */
  parts(actor: Actor, tree: Tree): { parts: Part[]; whole: Part } {
    const byType = (type: ReviewableType, key: string = type) => this.#readable(actor, key, (of) => of === type)
    const headed = this.#headed(actor, tree)
    // The chapters of no part are all of them without those of the parts.
    const elsewhere = byType('chapters', tree ? 'outOfPlan' : 'chapters')
    for (const part of headed) addCount(elsewhere, part, -1)
    const parts = [byType('outline'), ...headed, elsewhere, ...SHELVES.map((type) => byType(type))]
    return {
      parts: parts.filter(({ texts }) => texts > 0).map(asked),
      whole: asked(this.#readable(actor, 'wholeGuide')),
    }
  }

  #readable(actor: Actor, key: string, isWanted: (type: ReviewableType) => boolean = () => true): Part {
    const part = { key, heading: null, ...emptyCount() }
    for (const count of this.#counts.values())
      if (isWanted(count.type) && mayRead(actor, count.owners)) addCount(part, count, 1)
    return part
  }

  /** One part for each heading at the top of the outline; a chapter that stands in two is counted in the last. */
  #headed(actor: Actor, tree: Tree): Part[] {
    const parts = (tree ?? []).flatMap((node, rank) => (node.heading ? [{ node, rank }] : []))
    const places = new Map(parts.flatMap(({ node, rank }) => chaptersOf([node]).map((uid) => [uid, rank] as const)))
    return parts.map(({ node, rank }) => {
      const part: Part = { key: `part-${rank}`, heading: node.heading ?? null, ...emptyCount() }
      for (const uid of new Set(chaptersOf([node]))) {
        const round = this.#chapters.get(uid)
        if (round && places.get(uid) === rank && mayRead(actor, round)) addRound(part, round, 1)
      }
      return part
    })
  }
}

/** The round that says where a text stands: the open one, else the one that approved the live text. */
const standingRound = (review: Review): Round | null => openRound(review) ?? review.live?.round ?? null

const emptyCount = (): Count => ({ texts: 0, cells: new Map() })

function addRound(to: Count, round: Round, sign: 1 | -1): void {
  to.texts += sign
  for (const partner of round.required) cellOf(to, partner)[KINDS[round.verdicts[partner]?.verdict ?? 'none']] += sign
}

function addCount(to: Count, { texts, cells }: Count, sign: 1 | -1): void {
  to.texts += sign * texts
  for (const [partner, cell] of cells)
    for (const kind of Object.values(KINDS)) cellOf(to, partner)[kind] += sign * cell[kind]
}

function cellOf({ cells }: Count, partner: string): Cell {
  const cell = cells.get(partner) ?? { approved: 0, awaited: 0, toCorrect: 0, abstained: 0 }
  cells.set(partner, cell)
  return cell
}

/** Without the organisations that are asked for nothing in it any more. */
const asked = (part: Part): Part => ({
  ...part,
  cells: new Map([...part.cells].filter(([, cell]) => totalOf(cell) > 0)),
})

const KINDS = { approve: 'approved', requestChanges: 'toCorrect', abstain: 'abstained', none: 'awaited' } as const
