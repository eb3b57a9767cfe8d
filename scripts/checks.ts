import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { env, type Env } from '#platform/env.ts'
import { EnvError } from '#platform/variables.ts'
import { generatedFiles } from './generatedFiles.ts'

/** One line of `npm run doctor`. `mend` says what to do; a finding without one is good news. */
export interface Finding {
  readonly level: 'ok' | 'warning' | 'error'
  readonly text: string
  readonly mend?: string
}

export const ok = (text: string): Finding => ({ level: 'ok', text })
export const warning = (text: string, mend: string): Finding => ({ level: 'warning', text, mend })
export const error = (text: string, mend: string): Finding => ({ level: 'error', text, mend })

/** Every variable is valid; otherwise one finding per variable. */
export function checkEnvironment(): Finding[] {
  try {
    env()
    return [ok('Environnement valide.')]
  } catch (problem) {
    if (!(problem instanceof EnvError)) throw problem
    return problem.message.split('\n').map((line) => error(line, 'Voyez .env.example, qui décrit chaque variable.'))
  }
}

/** A rotation that was cut is no fault: everything goes on, and the command ends it. */
export function checkKeys({ LEDGER_NEXT_PRIVATE_KEY }: Env): Finding[] {
  if (!LEDGER_NEXT_PRIVATE_KEY) return []
  const text = 'Un changement de clé est en cours : LEDGER_NEXT_PRIVATE_KEY est réglée.'
  return [warning(text, 'Arrêtez le serveur, puis lancez npm run rotate-key, qui le termine.')]
}

/** Payload refuses to mix versions of its own packages, sometimes only at the first request. */
export function checkPayloadFamily(): Finding[] {
  const { dependencies } = readJson('package.json') as { dependencies: Record<string, string> }
  const names = Object.keys(dependencies).filter((name) => name === 'payload' || name.startsWith('@payloadcms/'))
  const versions = names.map((name) => [name, installedVersion(name)] as const)
  const expected = installedVersion('payload')
  const others = versions.filter(([, version]) => version !== expected)
  if (others.length === 0) return [ok(`Payload ${expected}, ${names.length} paquets de la même version.`)]
  return others.map(([name, version]) =>
    error(`${name} est en version ${version ?? 'inconnue'}, payload en version ${expected}.`, 'Lancez npm ci.'),
  )
}

/** The files of docs/ are those the code makes now. */
export function checkGenerated(): Finding[] {
  const stale = Object.entries(generatedFiles()).filter(
    ([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text,
  )
  if (stale.length === 0) return [ok('Fichiers produits à jour.')]
  return stale.map(([file]) => warning(`${file} ne correspond plus au code.`, 'Lancez npm run generate.'))
}

/** Mails, pointers and media go there. Nothing is written to find out. */
export function checkDataFolder({ DATA_DIR }: Env): Finding[] {
  const folder = path.resolve(DATA_DIR)
  const nearest = existsSync(folder) ? folder : path.dirname(folder)
  try {
    accessSync(nearest, constants.W_OK)
    return [ok(`Dossier de données : ${folder}.`)]
  } catch {
    return [
      error(`Le dossier de données ${folder} n’est pas accessible en écriture.`, 'Changez ses droits, ou DATA_DIR.'),
    ]
  }
}

export function checkMail({ SMTP_URL, DATA_DIR }: Env): Finding[] {
  if (SMTP_URL) return [ok('Courrier : un serveur SMTP est réglé.')]
  const folder = path.join(DATA_DIR, 'mail')
  return [warning(`Courrier : aucun serveur SMTP ; les messages restent dans ${folder}.`, 'Réglez SMTP_URL dans .env.')]
}

export function checkPublicUrl({ PUBLIC_URL, NODE_ENV }: Env): Finding[] {
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(PUBLIC_URL).hostname)
  if (NODE_ENV !== 'production' || !isLocal) return [ok(`Adresse publique : ${PUBLIC_URL}.`)]
  const text = `Adresse publique : ${PUBLIC_URL} ; les liens des messages n’ouvrent que sur cette machine.`
  return [warning(text, 'Réglez PUBLIC_URL dans .env.')]
}

function installedVersion(name: string): string | undefined {
  try {
    return (readJson(`node_modules/${name}/package.json`) as { version: string }).version
  } catch {
    return undefined
  }
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
