import type { PagedType } from '#domain/delivered/addresses.ts'
import { proof, type Proof } from '#domain/delivered/proof.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import type { Asking } from './asking.ts'
import { approvalsOf } from './base.ts'

/** Who approved the text that is read, and the row of its publication. */
export function serializeProof(
  document: LiveDocument<PagedType>,
  { guide, locale }: Pick<Asking, 'guide' | 'locale'>,
): Proof {
  const { type, uid, content, revision, round, submittedAt, publishedAt, seq, proof: row } = document
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
    ledger: { seq, ...(row ?? { digest: null, signature: null, keyId: null, publicKey: null }) },
  })
}
