import type { Payload, Where } from 'payload'
import { nowIso } from '#platform/clock.ts'
import { permit } from '#platform/database/appendOnly.ts'
import { newId, newSalt, sha256 } from '#platform/hash.ts'
import { readRows } from '#platform/database/readRows.ts'

/** Longest comment or reason, in characters. */
export const MAX_REMARK = 4000

/**
 * Keeps a comment or a reason beside the ledger and returns the salted hash the event refers to it by: erasing the text
 * later never breaks the chain, and nobody can guess a short text from its hash.
 */
export async function keepRemark(
  payload: Payload,
  remark: { uid: string; author: string; text: string },
): Promise<string> {
  const salt = newSalt()
  const hash = sha256(`${salt}\n${remark.text}`)
  const data = permit({ id: newId(), hash, salt, ...remark, at: nowIso() })
  await payload.db.create({ collection: 'remarks', data, returning: false } as never)
  return hash
}

/** Texts of remarks by their hash; an erased or altered one is absent. */
export async function remarksByHash(payload: Payload, hashes: readonly string[]): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map()
  const where: Where = { hash: { in: [...hashes] } }
  const rows = await readRows<{ hash: string; salt: string; text: string }>(payload, { collection: 'remarks', where })
  return new Map(
    rows.filter(({ hash, salt, text }) => sha256(`${salt}\n${text}`) === hash).map(({ hash, text }) => [hash, text]),
  )
}
