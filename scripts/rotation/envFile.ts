import { readFileSync } from 'node:fs'
import path from 'node:path'
import { envTextProblem, envTextWith } from '#steps/env-text.mjs'
import { replaceFile } from '#steps/replace-file.mjs'
import { CannotRotate } from './cannotRotate.ts'

/**
 * Step 1: `.env` holds the next key beside the one in force, and the fingerprint of the one that opened the ledger. Nothing
 * is signed with a key that is not kept. Done again, it changes nothing.
 * @throws CannotRotate
 */
export function writeNextKey(file: string, { next, opening }: { next: string; opening: string }): void {
  rewrite(file, { LEDGER_NEXT_PRIVATE_KEY: next, LEDGER_OPENING_KEY: opening })
}

interface Change {
  /** Private keys, base64. */
  former: string
  next: string
  formerId: string
  /** The event that named the next one. */
  seq: number
}

/**
 * Step 3: the next key is the only one left in `.env`. The former one is put beside it first, for whoever keeps backups of
 * the database of that time: it may be nowhere else. Returns the file where it is.
 * @throws CannotRotate
 */
export function putNextInForce(file: string, { former, next, formerId, seq }: Change): string {
  const aside = `${file}.old-key-${formerId}`
  write(
    aside,
    `# Ancienne clé du registre (empreinte ${formerId}). Elle ne signe plus rien depuis l’événement ${seq} ; elle rouvre les
# sauvegardes de la base d’avant. Mettez ce fichier en lieu sûr, puis effacez-le d’ici.
LEDGER_PRIVATE_KEY=${former}
`,
  )
  rewrite(file, { LEDGER_PRIVATE_KEY: next, LEDGER_NEXT_PRIVATE_KEY: null })
  return aside
}

function rewrite(file: string, values: Record<string, string | null>): void {
  const before = read(file)
  const after = envTextWith(before, values)
  const names = Object.keys(values).join(', ')
  if (after === null)
    throw new CannotRotate(
      `${file} est écrit d’une façon qu’on ne sait pas récrire : mettez ${names} sur une ligne simple.`,
    )
  if (after !== before) write(file, after)
}

function read(file: string): string {
  const text = sentenced(file, 'lu', () => readFileSync(file, 'utf8'))
  const problem = envTextProblem(text)
  if (problem) throw new CannotRotate(`${path.basename(file)} ${problem} : corrigez-le, puis relancez.`)
  return text
}

const write = (file: string, text: string): void => sentenced(file, 'écrit', () => replaceFile(file, text))

function sentenced<T>(file: string, done: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new CannotRotate(
      `${file} ne peut pas être ${done} (${code}) : donnez ce droit à ce compte, puis relancez npm run rotate-key, qui reprend où il en était ; d’ici là le serveur démarre comme avant.`,
    )
  }
}
