import type { Payload } from 'payload'
import type { ReviewableType } from '#domain/content/index.ts'
import type { DocumentRef, LedgerEvent } from '#domain/events.ts'
import { reviewOf } from '#domain/guide.ts'
import { openRound } from '#domain/review.ts'
import type { Actor, Role } from '#domain/roles.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { newId } from '#platform/hash.ts'
import type { Wish } from '#domain/commands.ts'
import { execute } from '#review/execute.ts'
import { workingCase } from '#review/judge.ts'
import { openReviewing } from '#review/openReviewing.ts'
import { PASSWORD } from './bootPayload.ts'
import { chapterData } from './content.ts'

export const PARTNER_SLUGS = ['afd', 'cdc', 'fedepl'] as const
type PartnerSlug = (typeof PARTNER_SLUGS)[number]

interface Person extends Actor {
  email: string
  name: string
}

/** Three organisations with their people, an installation's staff, and the commands they send. */
export interface World {
  payload: Payload
  partners: Record<PartnerSlug, string>
  /** By `role.partner` (`author.afd`, `reviewer2.cdc`, `coordinator.fedepl`) or role alone (`chief-editor`, `observer`, `admin`). */
  person(name: string): Person
  /** Begins a session, as signing in does. */
  logIn(name: string): Promise<void>
  createChapter(name: string, more?: Record<string, unknown>): Promise<DocumentRef>
  create(type: ReviewableType, name: string, data: Record<string, unknown>): Promise<DocumentRef>
  edit(document: DocumentRef, name: string, data: Record<string, unknown>, locale?: 'fr' | 'en'): Promise<void>
  do(name: string, document: DocumentRef, wish: Wish, id?: string): Promise<LedgerEvent>
  /** With a note to the reviewers, when one is given. */
  submit(name: string, document: DocumentRef, note?: string): Promise<LedgerEvent>
  approveByAll(document: DocumentRef): Promise<void>
  publish(name: string, document: DocumentRef): Promise<LedgerEvent>
  /** Draft to live in one go, led by FedEpl. */
  goLive(document: DocumentRef): Promise<void>
  seen(document: DocumentRef): { round: number; revision: string }
}

/** Fills an empty database and opens its ledger. */
export async function createWorld(payload: Payload): Promise<World> {
  const partners = {} as Record<PartnerSlug, string>
  const names = {
    fedepl: ['FedEpl', 'la FedEpl'],
    afd: ['AFD', 'l’AFD'],
    cdc: ['CDC', 'la Caisse des Dépôts'],
  } as const
  for (const slug of PARTNER_SLUGS) {
    const [name, nameWithArticle] = names[slug]
    const data = { id: newId(), slug, name, nameWithArticle, fullName: name, isActive: true }
    partners[slug] = (await payload.create({ collection: 'partners', data, overrideAccess: true })).id
  }
  const people = new Map<string, Person>()
  const enlist = async (name: string, roles: Role[], partner: string | null) => {
    const email = `${name}@example.org`
    const data = { id: newId(), email, password: PASSWORD, name: `Personne ${name}`, roles, partner, isActive: true }
    const { id } = await payload.create({ collection: 'users', data, overrideAccess: true })
    people.set(name, { id, email, roles, partner, name: data.name })
  }
  for (const slug of PARTNER_SLUGS) {
    await enlist(`author.${slug}`, ['author'], partners[slug])
    await enlist(`reviewer.${slug}`, ['reviewer'], partners[slug])
    await enlist(`reviewer2.${slug}`, ['reviewer'], partners[slug])
    await enlist(`coordinator.${slug}`, ['coordinator'], partners[slug])
  }
  for (const role of ['chief-editor', 'observer', 'admin'] as const) await enlist(role, [role], null)
  await openReviewing(payload)
  return worldOf(payload, partners, people)
}

function worldOf(payload: Payload, partners: Record<PartnerSlug, string>, people: ReadonlyMap<string, Person>): World {
  const person = (name: string): Person => {
    const found = people.get(name)
    if (!found) throw new Error(`Nobody is called ${name}`)
    return found
  }
  const userOf = (name: string) => ({ ...person(name), collection: 'users', isActive: true })
  const seen = (document: DocumentRef) => {
    const review = reviewOf(ledgerOf(payload).guide, document)
    return { round: review.lastRound, revision: openRound(review)?.revision ?? '' }
  }
  const world: World = {
    payload,
    partners,
    person,
    async logIn(name) {
      await payload.login({ collection: 'users', data: { email: person(name).email, password: PASSWORD } })
    },
    seen,
    async create(type, name, data) {
      const uid = newId()
      await payload.create({
        collection: type,
        data: { id: uid, ...data },
        locale: 'fr',
        user: userOf(name),
        overrideAccess: false,
        depth: 0,
      } as never)
      return { type, uid }
    },
    createChapter: (name, more = {}) => world.create('chapters', name, { ...chapterData(), ...more }),
    async edit(document, name, data, locale = 'fr') {
      await payload.update({
        collection: document.type,
        id: document.uid,
        data,
        locale,
        user: userOf(name),
        overrideAccess: false,
        depth: 0,
      } as never)
    },
    do: (name, document, wish, id = newId()) => execute({ payload, actor: person(name), document, wish, id }),
    async submit(name, document, note) {
      const found = await workingCase(payload, ledgerOf(payload).guide, document)
      return world.do(name, document, {
        command: 'submit',
        round: seen(document).round,
        revision: found?.revision ?? '',
        ...(note && { note }),
      })
    },
    async approveByAll(document) {
      const round = openRound(reviewOf(ledgerOf(payload).guide, document))
      for (const slug of PARTNER_SLUGS) {
        if (round?.required.includes(partners[slug]))
          await world.do(`reviewer.${slug}`, document, { command: 'approve', ...seen(document) })
      }
    },
    publish: (name, document) => world.do(name, document, { command: 'publish', ...seen(document) }),
    async goLive(document) {
      await world.submit('author.fedepl', document)
      await world.approveByAll(document)
      await world.publish('coordinator.fedepl', document)
    },
  }
  return world
}
