import { open, rename } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { env } from '#platform/env.ts'

const headSchema = z.object({ seq: z.number().int().min(0), digest: z.string(), keyId: z.string() })

const seenSchema = headSchema.extend({
  accepted: z
    .array(z.object({ at: z.string(), by: z.string(), seen: headSchema.partial(), found: headSchema }))
    .default([]),
})

/** An end of a ledger: its last event's number, that row's digest (hexadecimal, empty at 0), the key it is signed with. */
export type Head = z.infer<typeof headSchema>

/** The furthest this data folder has seen the ledger, and every other ledger a person made it accept since. */
export type Seen = z.infer<typeof seenSchema>

/**
 * The high-water mark. It is written after the commit and never before, so a crash leaves it at most behind the ledger.
 * @returns null before the first one; `unreadable` when somebody else wrote there: ours are written whole
 */
export function readSeen(): Seen | 'unreadable' | null {
  try {
    return seenSchema.parse(JSON.parse(readFileSync(seenFile(), 'utf8')))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'unreadable'
  }
}

/**
 * Readers see the old mark or the new one, also after a power cut. One writer at a time: whoever holds the data folder.
 * @throws what the file system says
 */
export async function writeSeen(seen: Seen): Promise<void> {
  const unfinished = `${seenFile()}.new`
  const handle = await open(unfinished, 'w')
  try {
    await handle.writeFile(JSON.stringify(seen, null, 2))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(unfinished, seenFile())
}

export const seenFile = (): string => path.resolve(env().DATA_DIR, 'seen.json')
