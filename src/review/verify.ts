import { keyInForce, type Guide } from '#domain/guide.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { verifyChain, type Anchor, type ChainProblem, type KeyChange } from '#ledger/verify.ts'
import { keyIdOf } from '#platform/signer.ts'
import { verifyShelf, type ShelfProblem } from '#shelf/verifyShelf.ts'
import { verifyProjections, type ProjectionProblem } from './verifyProjections.ts'

export interface InstallationReport {
  /** An anchor to keep elsewhere. */
  readonly head: Anchor
  readonly events: number
  /** At which they were verified. */
  readonly eventsPerSecond: number
  readonly revisions: number
  /** Documents on line. */
  readonly live: number
  /** French sentences, each beginning with its code: `[digest] Événement 7 : …`. Empty when all is well. */
  readonly problems: readonly string[]
  /** Sentences of the same form, of what is no anomaly and must stay known: each key that took the place of another. */
  readonly remarks: readonly string[]
  /** What the rows say as far as they can be believed. */
  readonly guide: Guide
}

/**
 * Verifies everything that can be: every link, signature and decision of the ledger, anchors kept elsewhere, every text of
 * the shelf, every live document, the reviews projection. Reads only, and believes nothing that is in memory: of the ledger
 * it is given, its storage and its keys.
 */
export async function verifyInstallation(ledger: Ledger, anchors: readonly Anchor[] = []): Promise<InstallationReport> {
  const began = performance.now()
  const chain = await verifyChain(ledger, { anchors })
  const chainMs = performance.now() - began
  const shelf = await verifyShelf(ledger.storage, chain.shelved)
  const damaged = new Map(shelf.problems.map(({ key, kind }) => [key, kind]))
  const live = [...chain.guide.reviews.values()].filter(({ review }) => review.live)
  const unreadable = live
    .map(({ ref, review }) => `${ref.type}:${ref.uid}:${review.live?.revision}`)
    .filter((key) => damaged.has(key))
  // A fold over rows that cannot be believed says nothing about the projections.
  const isFolded = chain.problems.every(({ kind }) => kind === 'anchor' || kind === 'truncated')
  const inForce = isFolded ? keyInForce(chain.guide) : null
  const isHeld = inForce === null || ledger.keys.held.some(({ publicKey }) => publicKey === inForce)
  const projections = isFolded ? await verifyProjections(ledger, chain.guide) : []
  return {
    head: chain.head,
    events: chain.count,
    eventsPerSecond: Math.round((chain.count * 1000) / chainMs),
    revisions: shelf.count,
    live: live.length,
    guide: chain.guide,
    remarks: chain.keyChanges.map(keySentence),
    problems: [
      ...chain.problems.map(({ seq, kind }) => `[${kind}] Événement ${seq} : ${CHAIN[kind]}.`),
      ...(isHeld ? [] : [unheldSentence(keyIdOf(inForce))]),
      ...shelf.problems.map(({ key, kind }) => `[${kind}] Version ${key} : ${SHELF[kind]}.`),
      ...unreadable.map((key) => `[live] Texte en ligne ${key} : il ne peut pas être servi.`),
      ...projections.map(({ kind, key }) => PROJECTION[kind](key)),
    ],
  }
}

const CHAIN: Readonly<Record<ChainProblem['kind'], string>> = {
  gap: 'il ne suit pas le numéro précédent ; au moins un événement a disparu avant lui',
  link: 'il n’est pas enchaîné à celui qui le précède',
  digest: 'son contenu ne correspond plus à son empreinte ; il a été modifié',
  signature: 'sa signature n’est pas celle de cette installation',
  key: 'il est signé d’une autre clé que celle de cette installation',
  lost_key:
    'il dit qu’une clé perdue a été remplacée, et rien hors de la base ne s’en porte garant (LEDGER_LOST_KEY) ; il n’est pas cru',
  unreadable: 'il est illisible',
  unlawful: 'les règles ne permettaient pas cette décision à cet endroit',
  anchor: 'son empreinte diffère de l’ancre gardée ailleurs ; l’histoire a été récrite',
  truncated: 'une ancre gardée ailleurs l’atteste, mais il manque ; la fin du registre a été coupée',
}

const SHELF: Readonly<Record<ShelfProblem['kind'], string>> = {
  altered: 'le texte ne correspond plus à son empreinte ; il n’est plus servi',
  lost: 'le registre la nomme, mais elle a disparu',
}

/** Whoever has a former key and the database can tell again what it signed, and leave out the row that ended it. */
const unheldSentence = (keyId: string): string =>
  `[key] La clé en vigueur à la fin du registre (${keyId}) n’est pas dans l’environnement : cette fin a été récrite ou coupée avant un changement de clé, ou LEDGER_PRIVATE_KEY est une autre.`

const keySentence = ({ seq, from, to, isLost }: KeyChange): string =>
  isLost
    ? `[lost_key] La clé ${from}, perdue, a été remplacée à l’événement ${seq} par la clé ${to} : LEDGER_LOST_KEY s’en porte garant.`
    : `[key_rotated] À l’événement ${seq}, la clé ${from} a désigné la clé ${to}, qui signe depuis.`

const PROJECTION: Readonly<Record<ProjectionProblem['kind'], (key: string) => string>> = {
  review: (uid) =>
    `[review] Document ${uid} : sa ligne dans la liste des relectures diffère du registre, qui seul fait foi.`,
  readers: (uid) =>
    `[readers] Document ${uid} : sa copie de travail, ou une sauvegarde, est lue par d’autres que ses propriétaires et le registre ne le disent.`,
  cursor: (name) =>
    `[cursor] Suivi « ${name} » : il est allé plus loin que le dernier événement ; la fin du registre a été coupée.`,
}
