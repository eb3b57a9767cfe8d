import type { Payload } from 'payload'
import type { Wish } from '#domain/commands.ts'
import type { DocumentRef, LedgerEvent } from '#domain/events.ts'
import { reviewOf } from '#domain/guide.ts'
import { openRound } from '#domain/review.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { peopleOf } from '#notifications/people.ts'
import type { Person } from '#notifications/recipients.ts'
import { newId } from '#platform/hash.ts'
import { execute } from '#review/execute.ts'
import { workingCase } from '#review/judge.ts'
import { workingCopy } from '#shelf/workingCopy.ts'

/** The way of a text from its author to its readers, by the commands people send. */
export class Circuit {
  private constructor(
    readonly payload: Payload,
    readonly people: readonly Person[],
  ) {}

  static async of(payload: Payload): Promise<Circuit> {
    return new Circuit(payload, await peopleOf(payload))
  }

  /** Somebody of an organisation. */
  person(role: Person['roles'][number], partner: string): Person {
    return this.people.find(({ roles, partner: own }) => own === partner && roles.includes(role))!
  }

  /** Who Payload would say is asking. */
  userOf({ id, roles, partner, email, name }: Person): never {
    return { id, roles, partner, email, name, collection: 'users', isActive: true } as never
  }

  /** Of the last round. */
  round(document: DocumentRef) {
    const { guide } = ledgerOf(this.payload)
    const review = reviewOf(guide, document)
    return openRound(review) ?? review.live!.round
  }

  asked(document: DocumentRef): readonly string[] {
    return this.round(document).required
  }

  /** Adds something to its title. */
  async edit(document: DocumentRef, words: string): Promise<void> {
    const { title } = (await workingCopy(this.payload, document.type, document.uid)) as { title?: { fr?: string } }
    const known = title?.fr?.split(' | ')[0] ?? ''
    await this.payload.update({
      collection: document.type,
      id: document.uid,
      data: { title: `${known} | ${words}` },
      locale: 'fr',
      user: this.userOf(this.person('author', this.round(document).leadPartner)),
      overrideAccess: false,
      depth: 0,
    } as never)
  }

  /** What its author sees before submitting: the bar's business, not the command's. */
  async toSubmit(document: DocumentRef): Promise<Wish> {
    const { guide } = ledgerOf(this.payload)
    const found = await workingCase(this.payload, guide, document)
    return { command: 'submit', round: reviewOf(guide, document).lastRound, revision: found!.revision }
  }

  async submit(document: DocumentRef, wish?: Wish): Promise<LedgerEvent> {
    return this.#do('author', this.round(document).leadPartner, document, wish ?? (await this.toSubmit(document)))
  }

  approve(document: DocumentRef, partner: string): Promise<LedgerEvent> {
    return this.#do('reviewer', partner, document, { command: 'approve', ...this.#seen(document) })
  }

  publish(document: DocumentRef): Promise<LedgerEvent> {
    const wish = { command: 'publish', ...this.#seen(document) } as const
    return this.#do('coordinator', this.round(document).leadPartner, document, wish)
  }

  #seen(document: DocumentRef) {
    const { number, revision } = this.round(document)
    return { round: number, revision }
  }

  #do(role: Person['roles'][number], partner: string, document: DocumentRef, wish: Wish): Promise<LedgerEvent> {
    return execute({ payload: this.payload, actor: this.person(role, partner), document, wish, id: newId() })
  }
}
