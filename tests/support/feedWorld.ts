import { canonical } from '#domain/content/canonical.ts'
import type { AnyContent } from '#domain/content/index.ts'
import { LOCALES, type Locale } from '#domain/content/shared.ts'
import type { PagedType } from '#domain/delivered/addresses.ts'
import type { Change } from '#domain/delivered/changes.ts'
import type { Decision, DocumentRef, LedgerEvent } from '#domain/events.ts'
import { emptyGuide, fold, reviewOf } from '#domain/guide.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import { changesSince, placeOf } from '#delivery/http/changes.ts'
import type { Reading } from '#delivery/http/handlers.ts'
import { Positions } from '#delivery/feed/positions.ts'
import { Catalogue } from '#delivery/lists/catalogue.ts'
import { LivePublication } from '#delivery/live.ts'
import { lookup } from '#delivery/lookup.ts'
import { SearchIndex } from '#delivery/search/searchIndex.ts'
import { serializeDocument } from '#delivery/serialize/index.ts'
import { serializeOutline } from '#delivery/serialize/outline.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { now } from '#platform/clock.ts'
import { sha256 } from '#platform/hash.ts'
import { keyOf } from '#shelf/shelf.ts'
import { revisionOf } from '#shelf/revisionOf.ts'
import type { Dice } from './dice.ts'
import { body, inline, paragraph } from '../unit/richtext-support.ts'

const uid = (rank: number): string => `00000000-0000-4000-8000-${String(rank).padStart(12, '0')}`
const ranks = (from: number, count: number): string[] => Array.from({ length: count }, (_, at) => uid(from + at))
const CHAPTERS = ranks(100, 5)
const EXAMPLES = ranks(200, 3)
const SCHEMES = ranks(300, 3)
const CONTACTS = ranks(400, 4)
const PARTNERS = ranks(900, 2)
const DOCUMENTS: readonly DocumentRef[] = [
  ...CHAPTERS.map((each) => ({ type: 'chapters' as const, uid: each })),
  ...EXAMPLES.map((each) => ({ type: 'examples' as const, uid: each })),
  ...SCHEMES.map((each) => ({ type: 'schemes' as const, uid: each })),
  ...CONTACTS.map((each) => ({ type: 'contacts' as const, uid: each })),
  { type: 'outline', uid: uid(1) },
]
const SILENT = { info() {}, warn() {}, error() {} }
const DAY_MS = 86_400_000

/** A guide in memory, folded as the ledger folds it, that random publications, withdrawals, renames and days go by. */
export class FeedWorld {
  nowMs = Date.parse('2026-11-23T10:00:00.000Z')
  readonly #events: LedgerEvent[] = []
  readonly #guide = emptyGuide()
  readonly #rows = new Map<string, { id: string; type: string; content: string }>()
  #live: LivePublication
  #catalogue = new Catalogue()
  #positions = new Positions((each) => this.#catalogue.citing(each))
  readonly #english = new Set<string>()

  constructor(readonly dice: Dice) {
    this.#append({ type: 'opened', data: { publicKey: 'key' } })
    for (const [rank, partner] of PARTNERS.entries()) this.#name(partner, `Organisation ${rank}`)
    this.#live = this.#begun()
  }

  /** The process that answers begins anew: it knows what ledger and shelf hold. */
  async restart(): Promise<void> {
    this.#live = this.#begun()
    await this.#live.refresh()
    this.#catalogue = new Catalogue()
    this.#positions = new Positions((each) => this.#catalogue.citing(each))
  }

  /** One more thing happens. */
  deed(): void {
    const { dice } = this
    const ref = dice.pick(DOCUMENTS)
    const { live } = reviewOf(this.#guide, ref)
    if (dice.oneIn(12)) this.nowMs += dice.roll(90) * DAY_MS
    else if (dice.oneIn(40)) this.#name(dice.pick(PARTNERS), `Organisation ${dice.word()}`)
    else if (live && dice.oneIn(4))
      this.#append({
        type: 'unpublished',
        document: ref,
        revision: live.revision,
        data: { reason: 'Raison.', ...(live.locales.includes('en') && dice.oneIn(2) ? { locale: 'en' } : {}) },
      })
    else this.#publish(ref)
  }

  async refresh(): Promise<void> {
    await this.#live.refresh()
  }

  /** What somebody who asks is answered from. */
  reading(): Reading {
    const delivered = this.#live.current
    this.#catalogue.follow(delivered.guide)
    return {
      delivered,
      dataDir: '',
      catalogue: this.#catalogue,
      index: new SearchIndex(),
      positions: this.#positions.follow(delivered.guide),
      history: this.#live.ledger,
    }
  }

  ask(since: string, limit: number) {
    const reading = this.reading()
    return changesSince(reading, { place: placeOf(reading, since), limit })
  }

  /** The bytes that stand at an address of now, or why there are none. */
  read({ type, uid: of, slug, locale }: Pick<Change, 'type' | 'uid' | 'slug' | 'locale'>): string {
    const { delivered } = this.reading()
    const asking = { guide: delivered.guide, locale, format: 'html' as const, now: now() }
    if (type === 'outline') {
      const outline = delivered.guide.documents.get(of)
      return outline ? JSON.stringify(serializeOutline(outline as LiveDocument<'outline'>, asking)) : 'gone'
    }
    const found = lookup(delivered, { type, slug, now: now() })
    return 'document' in found ? JSON.stringify(serializeDocument(found.document, asking)) : found.is
  }

  /** All that stands anywhere, by name of document and language; what never was published is nowhere. */
  everything(): Map<string, string> {
    const all = DOCUMENTS.flatMap((ref) =>
      LOCALES.map((locale): [string, string] => {
        const { live, lastLive } = reviewOf(this.#guide, ref)
        const slug = (live?.round ?? lastLive)?.slug
        return [`${ref.uid}_${locale}`, slug ? this.read({ ...ref, slug, locale } as Change) : '']
      }),
    )
    return new Map(all.filter(([, bytes]) => bytes))
  }

  #begun(): LivePublication {
    const world = {
      guide: this.#guide,
      damage: null,
      signers: [],
      storage: { find: (_: string, { ids = [] }: { ids?: string[] }) => Promise.resolve(ids.flatMap((id) => this.#rows.get(id) ?? [])) },
      events: (seqs: number[]) => Promise.resolve(seqs.map((seq) => this.#events[seq - 1])),
      proofs: () => Promise.resolve(new Map()),
      digestAt: (seq: number) => (this.#events[seq - 1] ? sha256(`row ${seq}`) : null),
      anchor: () => ({ seq: this.#guide.seq, digest: sha256(`row ${this.#guide.seq}`) }),
    } // prettier-ignore
    const setting = { publicUrl: 'http://localhost', dataDir: '' }
    return new LivePublication({ logger: SILENT as never }, world as unknown as Ledger, setting)
  }

  #append(decision: Decision): void {
    const seq = this.#events.length + 1
    const actor = { id: 'person', partner: null, roles: [] }
    const at = new Date((this.nowMs += 1000)).toISOString()
    const event = { ...decision, seq, at, command: `command ${seq}`, actor, rules: 2 } as LedgerEvent
    this.#events.push(event)
    fold(this.#guide, event)
  }

  #freeze(type: string, of: string, content: object): string {
    const text = JSON.stringify(canonical(content))
    const revision = revisionOf(type, text)
    const id = keyOf({ type, uid: of, revision })
    this.#rows.set(id, { id, type, content: text })
    return revision
  }

  #name(partner: string, name: string): void {
    const both = { fr: name, en: name }
    const content = {
      uid: partner,
      slug: `org-${partner.slice(-3)}`,
      name: both,
      nameWithArticle: both,
      fullName: both,
    }
    this.#append({ type: 'partnerRecorded', partner, revision: this.#freeze('partners', partner, content), data: {} })
  }

  #publish(ref: DocumentRef): void {
    const { dice } = this
    const review = reviewOf(this.#guide, ref)
    if (ref.type === 'outline' && this.#guide.liveOutline && this.#guide.liveOutline !== ref.uid) return
    const locales: Locale[] = this.#english.has(ref.uid) ? dice.pick([['fr'], ['en'], ['fr', 'en']]) : ['fr']
    if (dice.oneIn(3)) this.#english.add(ref.uid)
    const slug = dice.oneIn(4) || review.slugs.length === 0 ? `texte-${ref.uid.slice(-3)}-${dice.roll(4)}` : review.slugs.at(-1)!
    const content = this.#contentOf(ref, slug)
    const revision = this.#freeze(ref.type, ref.uid, content)
    const of = { document: ref, track: 'main' as const, round: review.lastRound + 1, revision }
    const owners = { leadPartner: PARTNERS[0]!, coPartners: [PARTNERS[1]!] }
    const required = ref.type === 'contacts' ? [] : PARTNERS
    this.#append({ type: 'submitted', ...of, data: { ...owners, slug, locales, required, contributors: [], dueAt: '2027-01-01T00:00:00.000Z' } })
    for (const partner of required)
      this.#append({ type: 'answered', ...of, partner, data: { verdict: 'approve', replaces: null, remark: null } })
    if (dice.oneIn(8)) return
    this.#append({ type: 'published', ...of, data: { with: [{ ...ref, round: of.round, revision, track: 'main' }] } })
  } // prettier-ignore

  #contentOf({ type, uid: of }: DocumentRef, slug: string): AnyContent {
    const { dice } = this
    const said = () => {
      const words = dice.word()
      return this.#english.has(of) ? { fr: words, en: `${words} in English` } : { fr: words }
    }
    const common = { schemaVersion: 1 as const, leadPartner: PARTNERS[0]!, coPartners: [PARTNERS[1]!], title: said(), slug }
    const text = () => body(paragraph(dice.word(), inline('exampleRef', { example: dice.pick(EXAMPLES) }), inline('contactRef', { contact: dice.pick(CONTACTS) })))
    switch (type as PagedType | 'outline') {
      case 'outline':
        return { ...common, tree: dice.some(CHAPTERS).map((chapter) => ({ chapter })) } as never
      case 'chapters':
        return { ...common, summary: said(), body: this.#english.has(of) ? { fr: text(), en: text() } : { fr: text() }, themes: ['eau'], relatedExamples: dice.some(EXAMPLES), relatedSchemes: dice.some(SCHEMES) } as never
      case 'examples':
        return { ...common, summary: said(), actor: { name: 'Eaux', kind: 'spl' }, perimeter: 'epl', countries: ['NE'], themes: ['eau'], aim: 'cooperation', yearStart: 2010, sources: [{ title: 'Source' }] } as never
      case 'schemes':
        return { ...common, operator: 'AFD', type: 'grant', status: 'open', description: said(), beneficiaries: said(), roleForEpl: said(), asOf: { date: '2024-01-01T00:00:00.000Z', precision: 'year' }, contacts: dice.some(CONTACTS) } as never
      default:
        return { ...common, organisation: 'Ministère', organisationType: 'state', role: said(), ...(dice.oneIn(2) ? { kind: 'functional' } : { kind: 'named', person: { firstName: 'Prénom', lastName: dice.word(), legalBasis: { basis: 'consent', informedAt: '2026-01-01T00:00:00.000Z', publishUntil: new Date(this.nowMs + dice.roll(300) * DAY_MS).toISOString() } } }) } as never
    }
  } // prettier-ignore
}
