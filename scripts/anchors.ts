import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Anchor } from '#ledger/verify.ts'

const anchor = z.object({ seq: z.int().positive(), digest: z.string().regex(/^[0-9a-f]{64}$/) })
const anchors = z.union([anchor.transform((one) => [one]), z.array(anchor)])

/** A file of anchors that cannot be used; the message says why. */
class BadAnchors extends Error {
  override readonly name = 'BadAnchors'
}

/** The anchors of a file: one `{ seq, digest }`, or a list of them. @throws BadAnchors */
export function readAnchors(file: string): Anchor[] {
  try {
    return anchors.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new BadAnchors(`${file} : un fichier JSON { "seq": …, "digest": "…" }, ou une liste, est attendu.`)
  }
}

/** Adds an anchor to a file, which is created if need be. @throws BadAnchors */
export function addAnchor(file: string, head: Anchor): void {
  const known = existsSync(file) ? readAnchors(file) : []
  const others = known.filter(({ seq }) => seq !== head.seq)
  writeFileSync(file, `${JSON.stringify([...others, head], null, 2)}\n`)
}
