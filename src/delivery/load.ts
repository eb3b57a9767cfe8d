import { withoutLocale } from '#domain/content/inLocales.ts'
import { LOCALES } from '#domain/content/shared.ts'
import type { AnyContent } from '#domain/content/index.ts'
import { referencesOf } from '#domain/content/references.ts'
import type { DocumentRef } from '#domain/events.ts'
import { isFresh } from '#domain/freshness.ts'
import type { LiveDocument, PublicPartner, RowProof, Unread } from '#domain/liveDocument.ts'
import type { Live } from '#domain/review.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { keyOf } from '#shelf/shelf.ts'
import type { Texts } from './texts.ts'

/** Which texts are to be read: documents that are live, partners' public names. */
export interface Wanted {
  readonly live: readonly { readonly ref: DocumentRef; readonly live: Live }[]
  readonly partners: readonly (readonly [uid: string, revision: string])[]
}

interface Loaded {
  /** By uid, in the order they were wanted. */
  readonly documents: Map<string, LiveDocument>
  readonly partners: PublicPartner[]
  /** Keys of the texts that are lost or not what was frozen. */
  readonly damaged: string[]
  /** Of the documents among them, what is known all the same; by uid. */
  readonly unread: Map<string, Unread>
}

interface From {
  readonly ledger: Ledger
  readonly texts: Texts
  readonly at: Date
  /** What readers have now: the proof of a publication is read once. */
  readonly current: ReadonlyMap<string, LiveDocument>
}

/** Reads what is live, in pages. @throws whatever a database that does not answer throws */
export async function loadPublication(
  { live, partners }: Wanted,
  { ledger, texts, at, current }: From,
): Promise<Loaded> {
  const fresh = live.filter((each) => isFresh(each.ref.type, attestation(each.live), at))
  const frozen = fresh.map((each) => ({ ...each.ref, revision: each.live.revision }))
  const names = partners.map(([uid, revision]) => ({ type: 'partners', uid, revision }))
  await texts.load([...frozen, ...names])
  const known = ({ ref, live: of }: (typeof fresh)[number]) => {
    const former = current.get(ref.uid)
    return former?.seq === of.seq ? former.proof : null
  }
  const proofs = await ledger.proofs(fresh.flatMap((each) => (known(each) ? [] : [each.live.seq])))
  const documents = fresh.flatMap(({ ref, live: of }): [string, LiveDocument][] => {
    const content = texts.of<AnyContent>({ ...ref, revision: of.revision })
    const proof = known({ ref, live: of }) ?? proofs.get(of.seq) ?? null
    const links = texts.linksIn({ ...ref, revision: of.revision })
    if (!content) return []
    const made = liveDocument({ ref, live: of, content, proof, links })
    const former = current.get(ref.uid)
    return [[ref.uid, former && isUnchanged(former, made) ? former : made]]
  })
  return {
    documents: new Map(documents),
    partners: names.flatMap((name) => texts.of<PublicPartner>(name) ?? []),
    damaged: [...frozen, ...names].filter((revision) => !texts.of(revision)).map(keyOf),
    unread: new Map(fresh.filter(({ ref, live: of }) => !texts.of({ ...ref, revision: of.revision })).map(unreadOf)),
  }
}

function unreadOf({ ref, live }: Wanted['live'][number]): [string, Unread] {
  const { moved, retiredAt } = sinceWhen(live)
  return [ref.uid, { type: ref.type, slug: live.round.slug, moved, retiredAt }]
}

/** Whether readers have it already: whoever keeps something of a document keeps it then. */
const isUnchanged = (former: LiveDocument, made: LiveDocument): boolean =>
  former.revision === made.revision &&
  former.seq === made.seq &&
  former.moved.seq === made.moved.seq &&
  LOCALES.every((locale) => former.retiredAt[locale]?.seq === made.retiredAt[locale]?.seq) &&
  former.attestedAt === made.attestedAt &&
  former.proof === made.proof

interface Read {
  ref: DocumentRef
  live: Live
  content: AnyContent
  proof: RowProof | null
  links: readonly string[]
}

function liveDocument({ ref, live, content, proof, links }: Read): LiveDocument {
  const approvals = live.round.required.flatMap((partner) => {
    const verdict = live.round.verdicts[partner]
    return verdict?.verdict === 'approve' ? [{ partner, at: verdict.at }] : []
  })
  return {
    type: ref.type,
    uid: ref.uid,
    revision: live.revision,
    content: readable(content, live),
    round: live.round.number,
    submittedAt: live.round.submittedAt,
    attestedAt: attestation(live),
    publishedAt: live.publishedAt,
    ...sinceWhen(live),
    // A language that left takes its references along.
    links: live.retired?.length ? uidsIn(readable(content, live)) : links,
    seq: live.seq,
    proof,
    approvals,
  }
}

const uidsIn = (content: AnyContent): string[] => [...new Set(referencesOf({ ...content }).map(({ uid }) => uid))]

/** Pointers of before know only the round. */
const attestation = ({ attestedAt, round }: Live): string => attestedAt ?? round.submittedAt

/** Pointers of before know the last publication only. */
const sinceWhen = ({
  publishedAt,
  seq,
  firstPublishedAt = publishedAt,
  moved = { seq, at: publishedAt },
  retiredAt = {},
}: Pick<Live, 'publishedAt' | 'seq'> & Partial<Live>) => ({ firstPublishedAt, moved, retiredAt })

/** What readers get of a revision: without a language that was retired. Pointers of before know no such thing. */
const readable = (content: AnyContent, { retired = [] }: Partial<Live>): AnyContent =>
  retired.reduce<AnyContent>((kept, locale) => withoutLocale(kept, locale), content)
