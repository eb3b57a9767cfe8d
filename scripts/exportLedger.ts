import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { keyInForce, type Guide } from '#domain/guide.ts'
import { headLine, isPublic, lineOf } from '#ledger/exported.ts'
import type { Ledger } from '#ledger/ledger.ts'
import type { Anchor } from '#ledger/verify.ts'
import { nowIso } from '#platform/clock.ts'

/** Why there is no export; the message is the sentence its reader acts on. */
class CannotExport extends Error {
  override readonly name = 'CannotExport'
}

/**
 * Writes the ledger up to `head`, as anybody may have it (src/ledger/exported.ts): whole or not at all. `guide` is what these
 * very rows were found to say.
 * @throws CannotExport
 */
export async function exportLedger(
  ledger: Ledger,
  { file, head, guide }: { file: string; head: Anchor; guide: Guide },
): Promise<void> {
  const inForce = keyInForce(guide)
  const signer = ledger.signers.find(({ publicKey }) => publicKey === inForce)
  if (!signer)
    throw new CannotExport('Rien à exporter : ce registre est vide, ou sa clé n’est pas dans l’environnement.')
  let shown = 0
  await eachRow(ledger, head.seq, (row) => void (shown += isPublic(row, guide) ? 1 : 0))
  const unfinished = `${file}.new`
  try {
    const handle = openSync(unfinished, 'w')
    try {
      const say = (line: object) => writeFileSync(handle, `${JSON.stringify(line)}\n`)
      say(headLine({ guide, head, shown, generatedAt: nowIso() }, signer))
      await eachRow(ledger, head.seq, (row) => say(lineOf(row, guide)))
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(unfinished, file)
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (!syscall) throw error
    throw new CannotExport(`${file} ne peut pas être écrit (${code}).`)
  }
}

async function eachRow(ledger: Ledger, last: number, take: (row: Parameters<typeof lineOf>[0]) => void): Promise<void> {
  for (let seq = 0; seq < last;) {
    const page = (await ledger.rowsAfter(seq)).filter(({ id }) => id <= last)
    if (page.length === 0)
      throw new CannotExport(`L’événement ${seq + 1} a disparu pendant l’export : relancez npm run verify.`)
    page.forEach(take)
    seq = page.at(-1)!.id
  }
}
