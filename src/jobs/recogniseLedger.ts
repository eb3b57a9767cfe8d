import os from 'node:os'
import type { Payload } from 'payload'
import { claimedPosition } from '#delivery/pointers.ts'
import { keyAt, keyInForce } from '#domain/guide.ts'
import { lostKeyToken } from '#ledger/keys.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { readSeen, seenFile, writeSeen, type Head, type Seen } from '#ledger/seen.ts'
import { nowIso } from '#platform/clock.ts'
import { env } from '#platform/env.ts'
import { keyIdOf } from '#platform/signer.ts'
import { StartFault } from '#platform/startFault.ts'

interface How {
  /** The one that will be written to, where it is not the one of this Payload. */
  ledger?: Ledger
  /** A person says that the key in force is lost: it may be missing. */
  isKeyLost?: boolean
}

/**
 * Refuses a ledger that is not the one this data folder has seen: an empty, older, mistyped or foreign database beside a
 * published guide started as a brand-new one. From then on the folder's mark follows the head. Called before the first
 * write, by the one process that holds the data folder.
 * @throws StartFault wrong_key, wrong_opening, lost_key, foreign_ledger, ledger_unlike
 */
export async function recogniseLedger(
  payload: Payload,
  { ledger = ledgerOf(payload), isKeyLost = false }: How = {},
): Promise<void> {
  await ledger.follow()
  const last = await lastRow(ledger)
  const found: Head = { seq: last.seq, digest: last.digest, keyId: last.keyId || ledger.signer.keyId }
  const known = readSeen()
  const seen = seenBefore(known)
  await refuseUnvouched(ledger)
  await refuseOtherKey({ ledger, seen, isKeyLost })
  const accepted = known === null || known === 'unreadable' ? [] : known.accepted
  // A damaged ledger is followed as far as it is whole: what was seen beyond stays seen.
  let mark: Seen = { ...found, ...(ledger.damage && seen ? seen : {}), accepted }
  if (seen && !(await isContinued({ ledger, seen, found }))) {
    const token = tokenOf({ seen, found })
    if (env().ACCEPT_LEDGER !== token)
      throw new StartFault('ledger_unlike', { folder: env().DATA_DIR, seen, found, token })
    mark = { ...found, accepted: [...accepted, { at: nowIso(), by: whoever(), seen, found }] }
    await writeSeen(mark)
    payload.logger.warn({ seen, found, file: seenFile() }, 'another ledger was accepted by hand')
  }
  if (found.seq === 0 && isOpeningForeign(ledger)) throw new StartFault('wrong_opening', openingOf(ledger, null))
  let hasFailed = false
  ledger.keepHead = async ({ seq, digest }) => {
    if (seq < mark.seq) return
    const key = keyAt(ledger.guide, seq)
    mark = { ...mark, seq, digest, keyId: key ? keyIdOf(key) : ledger.signer.keyId }
    try {
      await writeSeen(mark)
      hasFailed = false
    } catch (error) {
      // The event is stored: a mark that is behind loses nothing, and the next one tries again.
      if (!hasFailed) payload.logger.error({ err: error }, 'mark of the ledger not kept')
      hasFailed = true
    }
  }
  await ledger.follow()
}

/**
 * A row where one of our own keys replaced a lost one, without the variable that vouches for it: an oversight of whoever
 * runs the installation. Under anybody else's key it is a damaged row like any other, and the guide stays readable.
 */
async function refuseUnvouched(ledger: Ledger): Promise<void> {
  if (ledger.damage?.kind !== 'lost_key') return
  const [row] = await ledger.rowsAfter(ledger.guide.seq, 1)
  const ours = ledger.keys.held.find(({ keyId }) => keyId === row?.keyId)
  if (!row || !ours?.verify(row.digest, row.signature)) return
  const token = [...ledger.keys.lost, lostKeyToken(ledger.anchor(), ours.keyId)].join(',')
  throw new StartFault('lost_key', { seq: row.id, keyId: ours.keyId, token })
}

/**
 * The first row says whose ledger it is. Intact under another key, it is no damaged ledger: the key is mistaken, or, where
 * the folder has seen it under ours, the ledger is.
 */
async function refuseOtherKey({
  ledger,
  seen,
  isKeyLost,
}: {
  ledger: Ledger
  seen: Partial<Head> | null
  isKeyLost: boolean
}) {
  const isOther = ledger.damage?.kind === 'key' && ledger.damage.seq === 1
  if (!isOther && (ledger.damage || ledger.canSign || isKeyLost)) return
  const [first] = await ledger.rowsAfter(0, 1)
  const opening = first?.keyId ?? ''
  if (isOther && isOpeningForeign(ledger)) throw new StartFault('wrong_opening', openingOf(ledger, opening))
  const inForce = keyInForce(ledger.guide)
  const given = ledger.signer.keyId
  const kind = seen?.keyId === given ? 'foreign_ledger' : 'wrong_key'
  throw new StartFault(kind, { given, found: isOther || !inForce ? opening : keyIdOf(inForce) })
}

/** Whether the opening key is named by a variable of its own: it is none we hold. */
const isOpeningForeign = ({ keys }: Ledger): boolean => !keys.held.some(({ keyId }) => keyId === keys.opening)

const openingOf = ({ keys }: Ledger, found: string | null) => ({ given: keys.opening, found })

/** Before the mark existed, the published pointers tell how far the ledger was; whoever signed them, it was there. */
function seenBefore(known: ReturnType<typeof readSeen>): Partial<Head> | null {
  if (known === 'unreadable') return {}
  if (known) return { seq: known.seq, digest: known.digest, keyId: known.keyId }
  const seq = claimedPosition(env().DATA_DIR)
  return seq === null ? null : { seq }
}

/** A damaged row is no other ledger: the guide stays readable from the last verified pointers, and nothing is decided. */
async function isContinued({ ledger, seen, found }: { ledger: Ledger; seen: Partial<Head>; found: Head }) {
  if (seen.seq === undefined || found.seq < seen.seq) return false
  // Below a damaged row nobody knows which keys came after it.
  if (seen.seq === 0 || (ledger.damage && ledger.damage.seq <= seen.seq)) return true
  if (seen.keyId && !ledger.guide.keys.some(({ publicKey }) => keyIdOf(publicKey) === seen.keyId)) return false
  return !seen.digest || ledger.digestAt(seen.seq) === seen.digest
}

/** What a person types: what they take, and what they give up, so that it holds for this once. */
function tokenOf({ seen, found }: { seen: Partial<Head>; found: Head }): string {
  return `${found.seq}-${found.digest.slice(0, 12) || 'vide'}-${seen.seq ?? 'illisible'}`
}

async function lastRow({ storage }: Ledger): Promise<Head> {
  const [row] = await storage.find('ledger', { sort: ['-id'], limit: 1 })
  return { seq: row?.id ?? 0, digest: row?.digest ?? '', keyId: row?.keyId ?? '' }
}

/** The account on this machine; one without a name has its number. */
function whoever(): string {
  try {
    return `${os.userInfo().username}@${os.hostname()}`
  } catch {
    return `${process.getuid?.() ?? '?'}@${os.hostname()}`
  }
}
