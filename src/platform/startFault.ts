/** An end of a ledger, as a sentence names it. Null or absent: not known. */
interface Place {
  readonly seq?: number
  readonly digest?: string
  readonly keyId?: string
}

/** Who noted themself as the holder of a lock. Told, never believed: the lock itself is the kernel's. */
export interface Holder {
  readonly holder: string
  readonly pid: number
  readonly host?: string
  readonly since?: string
}

/** What each fault is about. */
interface About {
  lock_held: { place: string; by: Holder | null }
  wrong_key: { given: string; found: string }
  wrong_opening: { given: string; found: string | null }
  lost_key: { seq: number; keyId: string; token: string }
  foreign_ledger: { given: string; found: string }
  ledger_unlike: { folder: string; seen: Place; found: Place; token: string }
  not_a_database: { path: string }
  damaged_database: { path: string }
  foreign_database: { path: string }
  busy_database: { path: string }
  no_permission: { path: string }
  read_only: { path: string }
  disk_full: { path: string }
  disk_fault: { path: string }
  cannot_open: { path: string }
  database_silent: { hosts: string }
  database_refuses: { hosts: string }
  env_file: { path: string }
}

export type StartFaultKind = keyof About

/** Why the product does not start, as one sentence a person can act on. */
export class StartFault<K extends StartFaultKind = StartFaultKind> extends Error {
  override readonly name = 'StartFault'
  constructor(
    readonly kind: K,
    about: About[K],
    cause?: unknown,
  ) {
    super(SENTENCES[kind](about), { cause })
  }
}

/** What was thrown at a path or a database file as a fault that has its sentence, or null. */
export function startFaultOf(error: unknown, path: string): StartFault | null {
  for (let thrown = error as Thrown | undefined; thrown; thrown = thrown.cause as Thrown | undefined) {
    if (thrown.name === 'StartFault') return thrown as unknown as StartFault
    const code = String(thrown.code ?? '').replace(/^(SQLITE_[A-Z]+)_.*/, '$1')
    const kind = Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined
    if (kind) return new StartFault(kind, { path: thrown.path ?? path }, error)
  }
  return null
}

interface Thrown {
  name?: string
  code?: unknown
  path?: string
  cause?: unknown
}

type AtPath = { [K in StartFaultKind]: About[K] extends { path: string } ? K : never }[StartFaultKind]

const BY_CODE: Readonly<Record<string, AtPath>> = {
  EACCES: 'no_permission',
  EPERM: 'no_permission',
  SQLITE_PERM: 'no_permission',
  EROFS: 'read_only',
  SQLITE_READONLY: 'read_only',
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  SQLITE_FULL: 'disk_full',
  EIO: 'disk_fault',
  SQLITE_IOERR: 'disk_fault',
  SQLITE_NOTADB: 'not_a_database',
  SQLITE_CORRUPT: 'damaged_database',
  SQLITE_BUSY: 'busy_database',
  SQLITE_LOCKED: 'busy_database',
  SQLITE_CANTOPEN: 'cannot_open',
  ENOENT: 'cannot_open',
  ENOTDIR: 'cannot_open',
  EISDIR: 'cannot_open',
  EEXIST: 'cannot_open',
}

const RESTORE = 'remettez une sauvegarde (base et dossier de données ensemble)'

const SENTENCES: { readonly [K in StartFaultKind]: (about: About[K]) => string } = {
  lock_held: ({ place, by }) => `${place} est déjà pris par ${named(by)} : arrêtez-le d’abord.`,
  wrong_key: ({ given, found }) =>
    `LEDGER_PRIVATE_KEY est une autre clé (${given}) que celle qui a signé ce registre (${found}) : remettez sa clé dans .env, ou vérifiez DATABASE_URI ; après un changement de clé, il faut aussi LEDGER_OPENING_KEY ; si la clé est perdue, \`npm run rotate-key -- --lost\` dit comment continuer.`,
  wrong_opening: ({ given, found }) =>
    found
      ? `LEDGER_OPENING_KEY (${given}) ne nomme pas la clé qui a ouvert ce registre (${found}) : remettez la bonne empreinte dans .env, ou vérifiez DATABASE_URI.`
      : `LEDGER_OPENING_KEY (${given}) ne nomme pas votre clé, et la base porte un registre vide : vérifiez DATABASE_URI ; pour un registre neuf, retirez cette variable.`,
  lost_key: ({ seq, keyId, token }) =>
    `À l’événement ${seq}, votre clé (${keyId}) a remplacé une clé perdue, et rien hors de la base ne s’en porte garant : remettez LEDGER_LOST_KEY=${token} dans .env si c’est bien vous qui l’avez décidé.`,
  foreign_ledger: ({ given, found }) =>
    `La base porte un registre signé d’une autre clé (${found}) que celui que ce dossier de données a vu (${given}, votre clé) : c’est une autre base, ou elle a été récrite. Vérifiez DATABASE_URI (et LEDGER_OPENING_KEY, si la clé a été changée), ou ${RESTORE}.`,
  ledger_unlike: ({ folder, seen, found, token }) =>
    `Le dossier de données ${folder} a vu le registre ${placed(seen)}, la base donne un registre ${placed(found)} : elle est vide, plus ancienne ou une autre. Vérifiez DATABASE_URI et DATA_DIR, ou ${RESTORE} ; pour repartir quand même de cette base, une personne lance ACCEPT_LEDGER=${token} npm start, et c’est consigné.`,
  not_a_database: ({ path }) => `${path} n’est pas une base SQLite : vérifiez DATABASE_URI dans .env, ou ${RESTORE}.`,
  damaged_database: ({ path }) => `La base ${path} est tronquée ou abîmée : ${RESTORE}.`,
  foreign_database: ({ path }) =>
    `La base ${path} est celle d’un autre programme, rien n’y a été écrit : vérifiez DATABASE_URI dans .env.`,
  busy_database: ({ path }) =>
    `La base ${path} est verrouillée par un autre programme : fermez-le (sauvegarde, outil SQLite), puis relancez.`,
  no_permission: ({ path }) =>
    `Ce compte n’a pas le droit d’écrire dans ${path} : changez-en le propriétaire ou les droits (chown, chmod), ou DATA_DIR et DATABASE_URI dans .env.`,
  read_only: ({ path }) =>
    `${path} est en lecture seule : montez ce disque en écriture, ou changez DATA_DIR et DATABASE_URI dans .env.`,
  disk_full: ({ path }) => `Le disque de ${path} est plein : faites de la place, puis relancez ; rien n’est perdu.`,
  disk_fault: ({ path }) =>
    `Le disque de ${path} répond par une erreur : vérifiez-le (journal du système), puis ${RESTORE} s’il le faut.`,
  cannot_open: ({ path }) =>
    `${path} ne peut pas être ouvert : il manque ou n’est pas de la bonne sorte (fichier, dossier). Vérifiez DATA_DIR et DATABASE_URI dans .env.`,
  database_silent: ({ hosts }) =>
    `MongoDB ne répond pas (${hosts}) : démarrez-le, ou vérifiez DATABASE_URI dans .env (adresse, port, replicaSet).`,
  database_refuses: ({ hosts }) =>
    `MongoDB (${hosts}) refuse ce compte : vérifiez le nom, le mot de passe et authSource dans DATABASE_URI.`,
  env_file: ({ path }) => `${path} ne peut pas être lu : ce doit être un fichier de texte que ce compte peut lire.`,
}

function named(by: Holder | null): string {
  if (!by) return 'un autre Coplume'
  const where = [`processus ${by.pid}`, ...(by.host ? [by.host] : []), ...(by.since ? [`depuis ${by.since}`] : [])]
  return `« ${by.holder} » (${where.join(', ')})`
}

function placed({ seq, digest, keyId }: Place): string {
  if (seq === undefined) return 'jusqu’à un endroit devenu illisible (seen.json)'
  if (seq === 0) return 'vide (événement 0)'
  const proofs = [...(digest ? [`empreinte ${digest.slice(0, 12)}`] : []), ...(keyId ? [`clé ${keyId}`] : [])]
  return `jusqu’à l’événement ${seq}${proofs.length > 0 ? ` (${proofs.join(', ')})` : ''}`
}
