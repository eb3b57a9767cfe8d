import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { ACCOUNT_MAIL, mailFolder } from '#platform/mailer.ts'

/** Most account mails shown: they are there to be opened once, by somebody who has just asked for one. */
const SHOWN = 20

const STORED = z.object({ at: z.string(), to: z.string(), subject: z.string(), text: z.string() })

/** One of Payload's own mails (a new password), written here because no server was configured. */
export type AccountMail = z.infer<typeof STORED> & { readonly name: string }

/** The newest account mails in the folder. Files that are not such a mail are passed over. */
export async function accountMails(): Promise<AccountMail[]> {
  const files = await readdir(mailFolder()).catch(() => [])
  const names = files.filter((file) => file.startsWith(ACCOUNT_MAIL) && file.endsWith('.json'))
  const newest = names.sort().reverse().slice(0, SHOWN)
  return (await Promise.all(newest.map(read))).flatMap((mail) => mail ?? [])
}

async function read(file: string): Promise<AccountMail | null> {
  try {
    const stored: unknown = JSON.parse(await readFile(path.join(mailFolder(), file), 'utf8'))
    return { ...STORED.parse(stored), name: file }
  } catch {
    return null
  }
}
