import type { Payload, Where } from 'payload'
import type { AnyContent } from '#domain/content/index.ts'
import type { DocumentRef } from '#domain/events.ts'
import type { Guide } from '#domain/guide.ts'
import { openRound } from '#domain/review.ts'
import type { Actor } from '#domain/roles.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { catchUpAll } from '#ledger/catchUpAll.ts'
import { NAME } from '#notifications/projection.ts'
import { noticeOf, type Person } from '#notifications/recipients.ts'
import { peopleOf } from '#notifications/people.ts'
import type { Row as Mail } from '#notifications/rows.ts'
import type { Step } from '#notifications/steps.ts'
import { readRows } from '#platform/database/readRows.ts'
import { newId } from '#platform/hash.ts'
import type { Fresh } from '#platform/storage/records.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { dueAt } from '#review/dueAt.ts'
import { localesWritten, workingCase, ownersOf } from '#review/judge.ts'
import { get, keyOf } from '#shelf/shelf.ts'
import { copyOf, frozenCopy, Gathered, patternOf, type Pattern } from './copies.ts'
import { History } from './history.ts'
import { inOneTransaction, settle } from './tables.ts'

/** What is added to a database that already holds a guide. */
export interface Growth {
  /** Copies of what is live there. */
  readonly documents: number
  /** Rows of the ledger in the end, about. */
  readonly events: number
  /** Copies with a round that still awaits answers. */
  readonly awaited: number
}

/** Copies written at a time. */
const AT_ONCE = 100
/** Of the copies, those nobody submitted: one in so many. */
const ONE_DRAFT_IN = 12
/** Live copies whose author has saved since, however many copies there are; whole pages of them (`pages.ts`). */
const EDITED = 100
/** Of the events of a round three organisations go through. */
const HALF_A_ROUND = 2.5
const MINUTE_MS = 60_000

/**
 * Makes a guide of many documents of one of a few: working copies as rows of their own, events as the domain decides them,
 * texts on the shelf, mails that were sent. The review must be open (`openReviewing`).
 */
export async function grow(payload: Payload, growth: Growth): Promise<void> {
  const ledger = ledgerOf(payload)
  const storage = storageOf(payload)
  const history = await History.after(ledger)
  const people = await peopleOf(payload)
  const { live, drafts } = await patternsOf(payload)
  const alike = ownedAlike(live)
  const copies = planned(growth)
  const mails: Mail[] = []
  const gathered = new Gathered()
  for (let at = 0; at < copies.length; at += AT_ONCE) {
    const shelved: Fresh<'revisions'>[] = []
    for (const { kind, number, isEdited, left } of copies.slice(at, at + AT_ONCE)) {
      const isListed = kind === 'awaited' || isEdited
      const { pattern, content } =
        kind === 'draft' ? drafts[number % drafts.length]! : taken(isListed ? alike : live, number)
      const uid = newId()
      // Before what is decided of it, or after: whoever sees « edited since » compares the two.
      const savedAt = new Date(Date.parse(history.guide.at) + (isEdited ? MINUTE_MS : -number * 1000 - MINUTE_MS))
      gathered.add(copyOf(pattern, { uid, number, savedAt: savedAt.toISOString() }))
      if (kind === 'draft') continue
      const ref = { type: pattern.ref.type, uid }
      const texts = ['', ' bis'].map((mark) => frozenCopy(pattern, content, { number, mark }))
      const from = history.guide.seq
      const share = kind === 'live' ? (growth.events - from) / left : 0
      let rounds = 0
      // The working copy is what was submitted first; then each version takes the place of the other.
      for (; rounds === 0 || history.guide.seq - from < share - HALF_A_ROUND; rounds++) {
        const { revision, slug, title } = texts[rounds % texts.length]!
        const steps = roundOf({ history, people, ref, content, revision, slug, isEnded: kind === 'live' })
        for (const step of steps) mails.push(...mailsOf(step, people, title))
      }
      for (const { text, revision } of texts.slice(0, rounds))
        shelved.push({ id: keyOf({ ...ref, revision }), ...ref, hash: revision, content: text })
    }
    await storage.putIfAbsent('revisions', shelved)
    await inOneTransaction(payload, () => gathered.flush(payload))
  }
  await storage.putIfAbsent('ledger', history.rows)
  await storage.putIfAbsent('notifications', mails)
  await ledger.follow()
  if (ledger.damage) throw new Error(`made a ledger nobody believes: ${JSON.stringify(ledger.damage)}`)
  await storage.moveCursor(NAME, ledger.guide.seq)
  await catchUpAll(payload)
  await settle(payload)
}

interface Copy {
  readonly kind: 'live' | 'awaited' | 'draft'
  readonly number: number
  readonly isEdited: boolean
  /** Live copies from this one on, itself included. */
  readonly left: number
}

function planned({ documents, awaited }: Growth): Copy[] {
  const kinds = Array.from({ length: documents }, (_, index): Copy['kind'] => {
    if (index < awaited) return 'awaited'
    return index % ONE_DRAFT_IN === ONE_DRAFT_IN - 1 ? 'draft' : 'live'
  })
  const live = kinds.filter((kind) => kind === 'live').length
  let rank = 0
  return kinds.map((kind, index) => {
    if (kind !== 'live') return { kind, number: index + 1, isEdited: false, left: 0 }
    rank++
    return { kind, number: index + 1, isEdited: rank <= EDITED, left: live - rank + 1 }
  })
}

interface Known {
  readonly pattern: Pattern
  readonly content: AnyContent & Readonly<Record<string, unknown>>
}

/** What may be copied: texts that are live as they were written, and drafts; most of them chapters. */
async function patternsOf(payload: Payload): Promise<{ live: Known[]; drafts: Known[] }> {
  const { guide } = ledgerOf(payload)
  const live: Known[] = []
  for (const { ref, review } of guide.reviews.values()) {
    if (!review.live || openRound(review) || ref.type === 'outline') continue
    const found = await workingCase(payload, guide, ref)
    if (found?.revision !== review.live.revision) continue
    const content = await get<Known['content']>(storageOf(payload), { ...ref, revision: found.revision })
    live.push({ pattern: await patternOf(payload, ref), content })
  }
  const unsubmitted: Where = { and: [{ isSubmitted: { equals: false } }, { state: { equals: 'draft' } }] }
  const rows = await readRows<{ id: string; type: DocumentRef['type'] }>(payload, {
    collection: 'reviews',
    where: unsubmitted,
    sort: 'id',
  })
  const drafts = await Promise.all(rows.map(({ id: uid, type }) => patternOf(payload, { type, uid })))
  return { live, drafts: drafts.map((pattern) => ({ pattern, content: {} as never })) }
}

/** Chapters and examples with the owners of the first of them: on the lists of anybody, all of their copies stand in one and the same. */
function ownedAlike(live: readonly Known[]): Known[] {
  const texts = live.filter(({ pattern: { ref } }) => ref.type === 'chapters' || ref.type === 'examples')
  const owners = (known: Known | undefined) => known && JSON.stringify(ownersOf(known.content))
  return texts.filter((known) => owners(known) === owners(texts[0]))
}

/** Of ten copies four are chapters, five examples and one of another type, or whatever there is. */
function taken(live: readonly Known[], number: number): Known {
  const kind = number % 10 < 4 ? 'chapters' : number % 10 < 9 ? 'examples' : 'others'
  const isOf = ({ pattern: { ref } }: Known) =>
    kind === 'others' ? ref.type !== 'chapters' && ref.type !== 'examples' : ref.type === kind
  const some = live.filter(isOf)
  const from = some.length > 0 ? some : live
  return from[Math.floor(number / 10) % from.length]!
}

interface Rounds {
  readonly history: History
  readonly people: readonly Person[]
  readonly ref: DocumentRef
  readonly content: Known['content']
  readonly revision: string
  readonly slug: string
  /** Approved by all and published; else the first organisation has answered and the others are awaited. */
  readonly isEnded: boolean
}

function roundOf({ history, people, ref, content, revision, slug, isEnded }: Rounds): Step[] {
  const { guide } = history
  const owners = ownersOf(content)!
  const of = (role: Person['roles'][number], partner: string): Actor =>
    people.find(({ roles, partner: own }) => own === partner && roles.includes(role))!
  const author = of('author', owners.leadPartner)
  const round = guide.reviews.get(ref.uid)?.review.lastRound ?? 0
  const locales = localesWritten({ id: ref.uid, title: content.title })
  const submitted = history.act(author, {
    command: 'submit',
    document: ref,
    track: 'main',
    round,
    revision,
    slug,
    locales,
    ...owners,
    contributors: [author.id],
    dueAt: isEnded ? dueAt(guide) : soon(guide),
  })
  const seen = { document: ref, round: round + 1, revision }
  const required = openRound(submitted.changes[0]!.after)!.required
  const answers = required
    .slice(0, isEnded ? required.length : Math.min(1, required.length - 1))
    .map((partner) =>
      history.act(of('reviewer', partner), { command: 'approve', ...seen, replaces: null, remark: null }),
    )
  if (!isEnded) return [submitted, ...answers]
  const documents = [{ ...ref, round: seen.round, revision }]
  const published = history.act(of('coordinator', owners.leadPartner), { command: 'publish', documents })
  return [submitted, ...answers, published]
}

/** Before the texts of the demonstration are due: those end the list. */
const soon = ({ at }: Guide): string => new Date(Date.parse(at) + MINUTE_MS).toISOString()

/** The mails an event called for, sent long ago. */
function mailsOf(step: Step, people: readonly Person[], title: string): Mail[] {
  const notice = noticeOf(step, people)
  const { event, changes } = step
  const { type = '', uid = '' } = changes[0]?.ref ?? {}
  return (notice?.to ?? []).map(({ id: user, email, language }) => {
    const id = `${event.seq}.${notice!.kind}.${user}`
    const sent = {
      status: 'sent',
      attempts: 1,
      nextAttemptAt: event.at,
      sentAt: event.at,
      error: null,
      file: null,
    } as const
    const about = { docType: type, uid, subject: title, messageId: `${id}@coplume.bench`, at: event.at }
    return { id, seq: event.seq, kind: notice!.kind, user, address: email, language, ...about, ...sent }
  })
}
