import type { PagedType } from '#domain/delivered/addresses.ts'
import { proof, type Proof } from '#domain/delivered/proof.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import type { Asking } from './asking.ts'
import { approvalsOf } from './base.ts'

/** Who approved the text that is read. The ledger's digest and signature are null: see `withSignature`. */
export function serializeProof(
  document: LiveDocument<PagedType>,
  { guide, locale }: Pick<Asking, 'guide' | 'locale'>,
): Proof {
  const { type, uid, content, revision, round, submittedAt, publishedAt, seq } = document
  return proof.parse({
    type,
    uid,
    slug: content.slug,
    revision,
    round,
    submittedAt,
    publishedAt,
    approvals: approvalsOf(document, guide, locale),
    demonstration: guide.isDemonstration,
    ledger: { seq, digest: null, signature: null, keyId: null, publicKey: null },
  })
}

/** The same proof with what the ledger row of its publication says. */
export const withSignature = (unsigned: Proof, row: Omit<Proof['ledger'], 'seq'>): Proof =>
  proof.parse({ ...unsigned, ledger: { ...row, seq: unsigned.ledger.seq } })
