import { nowIso } from '#platform/clock.ts'
import { newId, newSalt, sha256 } from '#platform/hash.ts'
import type { Storage, StorageReader } from '#platform/storage/storage.ts'

/**
 * Keeps a comment or a reason beside the ledger and returns the salted hash the event refers to it by: erasing the text
 * later never breaks the chain, and nobody can guess a short text from its hash.
 */
export async function keepRemark(
  storage: Storage,
  remark: { uid: string; author: string; text: string },
): Promise<string> {
  const salt = newSalt()
  const hash = sha256(`${salt}\n${remark.text}`)
  await storage.append('remarks', { id: newId(), hash, salt, ...remark, at: nowIso() })
  return hash
}

/** Texts of remarks by their hash; an erased or altered one is absent. */
export async function remarksByHash(storage: StorageReader, hashes: readonly string[]): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map()
  const rows = await storage.find('remarks', { where: { hash: { in: hashes } } })
  return new Map(
    rows.filter(({ hash, salt, text }) => sha256(`${salt}\n${text}`) === hash).map(({ hash, text }) => [hash, text]),
  )
}
