import { z } from 'zod'
import { REVIEWABLE_TYPES } from '../content/index.ts'
import { instant, slug, uid } from '../content/shared.ts'
import { approval, revision } from './shared.ts'

/**
 * Who approved the text that is being read, and where the ledger says so. No persons. Digest and signature are null while
 * the ledger cannot be read.
 */
export const proof = z
  .strictObject({
    type: z.enum(REVIEWABLE_TYPES),
    uid,
    slug,
    revision,
    round: z.int().positive(),
    submittedAt: instant,
    publishedAt: instant,
    approvals: z.array(approval),
    demonstration: z.boolean(),
    ledger: z.strictObject({
      seq: z.int().positive().meta({ description: 'Position of the publication in the ledger.' }),
      digest: z.string().nullable().meta({ description: 'Digest of that ledger row, hexadecimal.' }),
      signature: z.string().nullable().meta({ description: 'Ed25519 signature over the digest, base64.' }),
      keyId: z.string().nullable(),
      publicKey: z.string().nullable().meta({ description: 'Base64 SPKI DER.' }),
    }),
  })
  .meta({ id: 'Proof', description: 'Revision, approvals and ledger position of a published text.' })
export type Proof = z.infer<typeof proof>
