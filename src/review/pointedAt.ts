import type { Payload } from 'payload'
import type { Reference } from '#domain/content/references.ts'
import { reviewOf, type Guide } from '#domain/guide.ts'
import { readRows } from '#platform/database/readRows.ts'

/** A working copy that a text points to. */
export interface PointedAt {
  readonly title: string
  readonly isBinned: boolean
  /** Uids of the partners whose people may read it before it is submitted. */
  readonly owners: readonly string[]
}

type Pointer = Pick<Reference, 'type' | 'uid'>

/** The documents some references point to, by uid; what was deleted for good is not among them. */
export async function pointedAt(payload: Payload, refs: readonly Pointer[]): Promise<Map<string, PointedAt>> {
  const found = new Map<string, PointedAt>()
  const select = { title: true, deletedAt: true, leadPartner: true, coPartners: true } as const
  for (const type of new Set(refs.map((ref) => ref.type))) {
    const ids = [...new Set(refs.filter((ref) => ref.type === type).map((ref) => ref.uid))]
    const query = { collection: type, where: { id: { in: ids } }, locale: 'all', select } as const
    for (const { id, title, deletedAt, leadPartner, coPartners } of await readRows<Row>(payload, query))
      found.set(id, {
        title: title?.fr ?? '',
        isBinned: Boolean(deletedAt),
        owners: [leadPartner, ...(coPartners ?? [])].filter((owner) => typeof owner === 'string'),
      })
  }
  return found
}

interface Asked {
  guide: Guide
  pointed: ReadonlyMap<string, PointedAt>
  /** Partners whose people read the text that points. */
  readers: readonly string[]
}

/**
 * The title a text may tell of what it points to: anybody's once it was submitted; before, only when each organisation that
 * reads the text owns the other one too. A draft may hold any id: knowing one must not be a way to read what it names.
 */
export function tellableTitle({ type, uid }: Pointer, { guide, pointed, readers }: Asked): string | undefined {
  const target = pointed.get(uid)
  const isSubmitted = reviewOf(guide, { type, uid }).lastRound > 0
  const isTheirs = target !== undefined && readers.length > 0 && readers.every((each) => target.owners.includes(each))
  return isSubmitted || isTheirs ? target?.title || undefined : undefined
}

interface Row {
  id: string
  title?: { fr?: string }
  deletedAt?: string | null
  leadPartner?: string | null
  coPartners?: string[]
}
