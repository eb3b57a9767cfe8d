import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { z } from 'zod'
import { stable } from '#domain/content/canonical.ts'
import { Replay } from '#domain/replay.ts'
import { sha256 } from '#platform/hash.ts'
import { shareStrings } from '#platform/sharedStrings.ts'
import { keyIdOf, type Signer, type Verifier } from '#platform/signer.ts'
import { FOLD_CODE } from './foldCode.ts'
import type { LedgerKeys } from './keys.ts'

/** What a ledger goes on from without reading the rows before. */
export interface Checkpoint {
  readonly replay: Replay
  /** Of the last row, hexadecimal. */
  readonly digest: string
  /** Of all rows, 32 bytes each. */
  readonly digests: Uint8Array
}

const bodySchema = z.object({
  seq: z.number().int().min(1),
  digest: z.string(),
  /** Name of the file that holds it. */
  file: z.string().regex(/^checkpoint-\d+-[0-9a-f]{8}\.bin$/),
  /** Of that file. */
  sha256: z.string(),
})
const headerSchema = bodySchema.extend({
  /** Hash of the code that folded it: another one folds otherwise, maybe. */
  code: z.string(),
  /** Hash of what was believed from outside the database: the opening key, replacements of lost keys. */
  trust: z.string(),
  keyId: z.string(),
  signature: z.string(),
})

/** A checkpoint that was written and not signed yet: nobody reads it. */
export type Body = z.infer<typeof bodySchema>
type Header = z.infer<typeof headerSchema>

/** Where it lies, and what is believed. */
interface Where {
  /** The data folder. */
  readonly folder: string
  readonly keys: Pick<LedgerKeys, 'opening' | 'lost'>
}

/**
 * The last one that was written, or null: none, by other code, under another trust, not signed by a key that is held, or
 * not what was signed. Whoever gets null reads the whole ledger.
 */
export function readCheckpoint({ folder, keys }: Where, held: readonly Verifier[]): Checkpoint | null {
  try {
    const header = headerSchema.parse(JSON.parse(readFileSync(headerFile(folder), 'utf8')))
    const { file, signature, ...rest } = header
    const isSigned = held.some((key) => key.verify(signedText({ file, ...rest }), signature))
    if (!isSigned || header.code !== FOLD_CODE || header.trust !== trustOf(keys)) return null
    const bytes = readFileSync(path.join(folder, file))
    if (sha256(bytes) !== header.sha256) return null
    const { state, digests } = deserialize(bytes) as { state: Replay['state']; digests: Uint8Array }
    const replay = Replay.resumed(shareStrings(state))
    if (!replay || keyIdOf(replay.guide.keys[0]!.publicKey) !== keys.opening) return null
    return { replay, digest: header.digest, digests }
  } catch {
    return null
  }
}

/** Writes what a later start needs, beside the one in use. @throws what the file system says */
export function writeBody(folder: string, { replay, digest, digests }: Checkpoint): Body {
  const bytes = serialize({ state: replay.state, digests })
  const hash = sha256(bytes)
  const { seq } = replay.guide
  const file = `checkpoint-${seq}-${hash.slice(0, 8)}.bin`
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, file), bytes, { flush: true })
  return { seq, digest, file, sha256: hash }
}

/** Signs it: from now on it is the one that is read, and the one before goes. @throws what the file system says */
export function sealCheckpoint({ folder, keys }: Where, body: Body, signer: Signer): void {
  const signed = { ...body, code: FOLD_CODE, trust: trustOf(keys), keyId: signer.keyId }
  const header: Header = { ...signed, signature: signer.sign(signedText(signed)) }
  const unfinished = `${headerFile(folder)}.new`
  writeFileSync(unfinished, JSON.stringify(header), { flush: true })
  renameSync(unfinished, headerFile(folder))
  sweep(folder, body.file)
}

/** There is none any more: the next start reads the whole ledger. */
export function dropCheckpoint(folder: string): void {
  rmSync(headerFile(folder), { force: true })
  sweep(folder, null)
}

function sweep(folder: string, kept: string | null): void {
  for (const name of readdirSync(folder))
    if (/^checkpoint-.*\.bin$/.test(name) && name !== kept) rmSync(path.join(folder, name), { force: true })
}

const signedText = (header: Omit<Header, 'signature'>): string => stable({ checkpoint: header })

const trustOf = ({ opening, lost }: Where['keys']): string => sha256(stable({ opening, lost: [...lost].sort() }))

const headerFile = (folder: string): string => path.join(folder, 'checkpoint.json')
