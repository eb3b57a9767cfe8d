import { z } from 'zod'
import { stable } from '#domain/content/canonical.ts'
import type { Guide } from '#domain/guide.ts'
import { sha256 } from '#platform/hash.ts'
import { keyIdOf, type Signer } from '#platform/signer.ts'
import { privateLeaf, publicLeaf } from './leaves.ts'
import type { LedgerRow } from './row.ts'
import type { Anchor } from './verify.ts'

/**
 * The ledger as anybody may have it, JSON lines: a head, then one line per row. It names no person: what was decided about
 * documents that were never public, and under rules whose rows hold persons, is there by its digest and signature alone.
 */

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const keyId = z.string().regex(/^[0-9a-f]{16}$/)
/** Written the one way there is: Node reads others. */
const base64 = z.string().refine((text) => text !== '' && Buffer.from(text, 'base64').toString('base64') === text)
const seq = z.int().positive()

export const exportHead = z.strictObject({
  format: z.literal('coplume-ledger'),
  version: z.literal(1),
  generatedAt: z.iso.datetime(),
  /** Fingerprint of the key that opened the ledger. */
  opening: keyId,
  /** The keys that signed it, and the first row each signs. */
  keys: z.array(z.strictObject({ from: seq, publicKey: base64 })).min(1),
  head: z.strictObject({ seq, digest }),
  /** How many rows have their public leaf here. */
  shown: z.int().nonnegative(),
  keyId,
  /** By the key in force, over the stable JSON of the rest: a file that was cut says so. */
  signature: base64,
})
export type ExportHead = z.infer<typeof exportHead>

export const exportRow = z
  .strictObject({
    seq,
    prevDigest: z.union([digest, z.literal('')]),
    digest,
    keyId,
    signature: base64,
    /** The text of the public leaf. */
    public: z.string().optional(),
    /** SHA-256 of the private one. */
    private: digest.optional(),
  })
  .refine((row) => (row.public === undefined) === (row.private === undefined))
export type ExportRow = z.infer<typeof exportRow>

interface About {
  guide: Guide
  head: Anchor
  shown: number
  /** ISO instant. */
  generatedAt: string
}

/** The first line of an export that ends at `head`, signed. */
export function headLine({ guide, head, shown, generatedAt }: About, signer: Signer): ExportHead {
  const keys = guide.keys.filter(({ from }) => from <= head.seq + 1)
  const opening = keyIdOf(keys[0]!.publicKey)
  const open = { format: 'coplume-ledger', version: 1, generatedAt, opening, keys, head, shown } as const
  const signed = { ...open, keyId: signer.keyId }
  return { ...signed, signature: signer.sign(signedTextOf(signed)) }
}

/** What the signature of a head covers. */
export const signedTextOf = ({
  signature: _,
  ...rest
}: Omit<ExportHead, 'signature'> & { signature?: string }): string => stable(rest)

/** A row as anybody may have it, in this state of the guide. */
export function lineOf(row: LedgerRow, guide: Guide): ExportRow {
  const { id, prevDigest, digest, keyId, signature } = row
  const closed = { seq: id, prevDigest, digest, keyId, signature }
  return isPublic(row, guide) ? { ...closed, public: publicLeaf(row), private: sha256(privateLeaf(row)) } : closed
}

/** Rows about the ledger itself, and about documents that are or were live. The form of the first rules holds persons. */
export function isPublic({ rules, type, uid }: LedgerRow, guide: Guide): boolean {
  if (rules < 2) return false
  if (uid === null) return ALWAYS.has(type)
  return guide.reviews.get(uid)?.review.lastLive != null
}

const ALWAYS: ReadonlySet<string> = new Set(['opened', 'partnerRecorded', 'keyRotated'])
