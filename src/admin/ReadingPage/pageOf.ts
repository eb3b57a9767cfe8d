import type { Payload } from 'payload'
import { LOCALES, type Locale } from '#domain/content/shared.ts'
import { circleOf } from '#domain/comments.ts'
import { isRefusal, type ErrorCode } from '#domain/errors.ts'
import type { DocumentRef } from '#domain/events.ts'
import { reviewOf } from '#domain/guide.ts'
import { openRound } from '#domain/review.ts'
import type { Actor } from '#domain/roles.ts'
import { scopesOf } from '#domain/permissions.ts'
import type { Language } from '#domain/wording.ts'
import { liveOf } from '#delivery/liveOf.ts'
import { readFrozen } from '#delivery/readFrozen.ts'
import type { Asking } from '#delivery/serialize/asking.ts'
import { now } from '#platform/clock.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import type { Comparison } from '#site/compare.ts'
import { previewable } from '#site/previewable.ts'
import type { Reading } from '#site/reading.ts'
import { recordOf } from '#site/recordOf.ts'
import { directoryOf, type Directory } from '#directory/directory.ts'
import { compare } from '#review/compare.ts'
import { lookAtWorking } from '#review/looking.ts'
import { remarksByHash } from '#review/remarks.ts'
import { snapshotOf, type Snapshot } from '#review/snapshot.ts'
import { get } from '#shelf/shelf.ts'
import { basesOf, chosenBase, type Base } from './bases.ts'
import type { Absence } from './Empty.tsx'
import { recordNames } from './recordNames.ts'
import type { Remark, RemarksOn } from './Remarks.tsx'
import { versionsOf, type Version } from './versions.ts'

type Content = Record<string, unknown>

/** Everything the reading page shows, read once. */
export interface ReadPage {
  readonly version: Version
  readonly submitter: string
  readonly status: 'open' | 'live' | 'past'
  readonly locale: Locale
  readonly locales: readonly Locale[]
  readonly bases: readonly Base[]
  readonly base: Base
  /** The text on the page; when comparing with the working copy, that is the working copy. */
  readonly reading: Reading
  /** How it differs from the base, or null without one. */
  readonly comparison: Comparison | null
  /** Why there is none, though there is a base. */
  readonly notCompared: ErrorCode | null
  /** Every submission, oldest first. */
  readonly versions: readonly Version[]
  /** Of this version and of those before it, the newest version first. */
  readonly remarks: readonly RemarksOn[]
  readonly snapshot: Snapshot
  /** Who reads, and what they may say of it. */
  readonly reader: { readonly id: string; readonly mayComment: boolean; readonly circle: string | null }
  /** Name with article of the reader's organisation, when this round asks it. */
  readonly readsFor: string | null
  /** Name with article of the reader's organisation. */
  readonly partner: string | null
}

interface Asked {
  payload: Payload
  actor: Actor
  document: DocumentRef
  language: Language
  query: { revision: string | null; base: string | null; locale: string | null }
}

/** The page, or why there is none. The caller has checked that this person may read the document. */
export async function pageOf({ payload, actor, document, language, query }: Asked): Promise<ReadPage | Absence> {
  const ledger = ledgerOf(payload)
  const { guide } = ledger
  const review = reviewOf(guide, document)
  const round = openRound(review)
  const revision = query.revision ?? round?.revision ?? review.live?.revision
  if (!revision) return 'none'
  const versions = versionsOf(await ledger.eventsOf(document.uid), document.uid)
  const version = versions.findLast((each) => each.revision === revision)
  const snapshot = await snapshotOf({ payload, actor, document, language })
  if (!version || !snapshot) return 'unknown'
  const content = await frozen(payload, document, revision)
  if (!content) return 'damaged'

  const working = snapshot.workingRevision === revision ? null : snapshot.workingRevision
  const bases = basesOf({ review, versions, version, partner: actor.partner, workingRevision: working })
  const base = chosenBase(bases, query.base)
  const other =
    base.name === 'copie'
      ? ((await lookAtWorking(payload, guide, document))?.content ?? null)
      : base.revision
        ? await frozen(payload, document, base.revision)
        : null
  // The working copy is always the newer text, whatever version it is compared with.
  const [after, before] = base.name === 'copie' && other ? [other, content] : [content, other]
  const locales = localesIn(after)
  const locale = locales.find((each) => each === query.locale) ?? 'fr'
  const names = await recordNames({ payload, guide, contents: before ? [after, before] : [after], locale })
  const live = liveOf(payload)
  await live.refresh()
  const shown = [revision, base.name === 'copie' ? working : base.revision].filter((each) => each !== null)
  const pictures = `/api/${document.type}/${document.uid}/revisions/${shown.join('-')}/media`
  const asking: Asking = {
    guide: live.current.guide,
    locale,
    format: 'html',
    now: now(),
    fileAddress: (sha256) => `${pictures}/${sha256}`,
  }
  const read = (each: Content) => {
    const frozen = { ...document, revision, content: previewable(document.type, each) }
    return { ...readFrozen(frozen, asking), record: recordOf(document.type, frozen.content, names) }
  }
  const { partners, people } = await directoryOf(payload)
  const reading = read(after)
  const compared =
    before &&
    (await compare({
      readings: { before: read(before), after: reading },
      contents: { before, after },
      person: actor.id,
    }))
  return {
    version,
    versions,
    submitter: people.get(version.submittedBy) ?? '',
    status: round?.revision === revision ? 'open' : review.live?.revision === revision ? 'live' : 'past',
    locale,
    locales,
    bases,
    base,
    reading,
    comparison: typeof compared === 'string' ? null : compared,
    notCompared: typeof compared === 'string' ? compared : null,
    remarks: await remarksOf({
      payload,
      versions: versions.filter(({ number }) => number <= version.number),
      directory: { partners, people },
      language,
    }),
    snapshot,
    reader: {
      id: actor.id,
      mayComment: scopesOf(actor, 'comment').size > 0,
      circle: circleOf(actor, 'mine'),
    },
    readsFor:
      snapshot.myPartner && round?.revision === revision ? (named(partners, actor.partner, language) ?? null) : null,
    partner: named(partners, actor.partner, language) ?? null,
  }
}

async function frozen(payload: Payload, document: DocumentRef, revision: string): Promise<Content | null> {
  try {
    return await get<Content>(storageOf(payload), { ...document, revision })
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

/** French always; English when the text has an English title. */
function localesIn(content: Content): Locale[] {
  const title = content.title as Partial<Record<Locale, string>> | undefined
  return LOCALES.filter((locale) => locale === 'fr' || Boolean(title?.[locale]))
}

const named = (partners: Directory['partners'], uid: string | null, language: Language) =>
  uid ? partners.get(uid)?.nameWithArticle[language] : undefined

interface Written {
  payload: Payload
  versions: readonly Version[]
  directory: Pick<Directory, 'partners' | 'people'>
  language: Language
}

async function remarksOf({ payload, versions, directory, language }: Written): Promise<RemarksOn[]> {
  const answersOf = ({ answers }: Version) => [...answers].filter(([, { remark }]) => remark !== null)
  const hashes = versions.flatMap((version) => [
    ...(version.note ? [version.note] : []),
    ...answersOf(version).flatMap(([, { remark }]) => remark ?? []),
  ])
  const texts = await remarksByHash(storageOf(payload), hashes)
  return versions
    .map((version) => ({
      version,
      note: noteOf(version, texts, directory),
      remarks: answersOf(version)
        .flatMap(([partner, { verdict, at, by, seq, remark }]): Remark[] => {
          const text = remark && texts.get(remark)
          if (!text) return []
          const person = directory.people.get(by) ?? ''
          return [
            { seq, verdict, at, text, person, partner: directory.partners.get(partner)?.name[language] ?? partner },
          ]
        })
        .sort((a, b) => a.seq - b.seq),
    }))
    .reverse()
    .filter(({ remarks, note }, at) => at === 0 || remarks.length > 0 || note)
}

function noteOf(
  { note, submittedBy }: Version,
  texts: ReadonlyMap<string, string>,
  { people }: Written['directory'],
): RemarksOn['note'] {
  const text = note && texts.get(note)
  return text ? { text, by: people.get(submittedBy) ?? null } : null
}
