import type { Payload } from 'payload'
import type { ReviewableType } from '#domain/content/index.ts'
import { withoutLocale } from '#domain/content/inLocales.ts'
import { referencesOf } from '#domain/content/references.ts'
import type { Locale } from '#domain/content/shared.ts'
import type { DocumentRef } from '#domain/events.ts'
import { isFresh } from '#domain/freshness.ts'
import { gate } from '#domain/gate.ts'
import { isRefusal } from '#domain/errors.ts'
import { type Finding } from '#domain/findings.ts'
import { ownerOfSlug, reviewOf, slugHolder, type Guide } from '#domain/guide.ts'
import { requiredPartners, type Owners } from '#domain/policy.ts'
import { attestedAt, missingApprovals, openRound, owedPartners, type Live } from '#domain/review.ts'
import { directoryOf } from '#directory/directory.ts'
import { now, nowIso } from '#platform/clock.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { candidateOf } from '#shelf/candidate.ts'
import { get } from '#shelf/shelf.ts'
import { workingCopy, type RawDocument } from '#shelf/workingCopy.ts'
import { pointedAt, tellableTitle, type PointedAt } from './pointedAt.ts'
import { withTitles } from './withTitles.ts'

export type Content = Record<string, unknown>

/** Everything the gate needs of one document, read once; `findings` may then be asked on any prefix of the ledger. */
export interface Case {
  readonly document: DocumentRef
  readonly raw: RawDocument
  readonly content: Content
  readonly text: string
  readonly revision: string
  readonly locales: readonly Locale[]
  findings(guide: Guide, stage: 'submit' | 'publish', together?: readonly string[]): Finding[]
}

/** A case before anything is asked of it. */
export type Known = Omit<Case, 'findings'>

/**
 * The working copy as it would be frozen today. Null when there is none, or it is in the bin.
 * @throws Refusal damaged_revision when the live text, from which languages are carried, cannot be trusted
 */
export async function workingCase(
  payload: Payload,
  guide: Guide,
  document: DocumentRef,
  { locales }: { locales?: readonly Locale[] } = {},
): Promise<Case | null> {
  const raw = await workingCopy(payload, document.type, document.uid)
  if (!raw || raw.deletedAt) return null
  const { live } = reviewOf(guide, document)
  const content = live && (await get<Content>(storageOf(payload), { ...document, revision: live.revision }))
  const written = await frozenFrom(payload, { document, raw, locales, live: content && withoutRetired(content, live) })
  const textOf = (of: DocumentRef, revision: string) =>
    get<Content>(storageOf(payload), { ...of, revision }).catch(nullIfRefused)
  const known = await withTitles(written, { guide, textOf })
  return caseFrom(payload, known, () => pointedAt(payload, referencesOf(known.content)))
}

/** A language that was retired is never carried again. */
export const withoutRetired = (content: Content, { retired }: Pick<Live, 'retired'>): Content =>
  retired.reduce(withoutLocale, content)

interface Unfrozen {
  document: DocumentRef
  raw: RawDocument
  /** All that are written, when left out. */
  locales?: readonly Locale[]
  /** From which the other languages are carried. */
  live: Content | null
}

/** What a working copy would be frozen to, before its references without words are given their titles. */
export async function frozenFrom(
  payload: Payload,
  { document, raw, locales = localesWritten(raw), live }: Unfrozen,
): Promise<Known> {
  const frozen = await candidateOf(payload, { type: document.type, raw, locales, live })
  return { document, raw, locales, ...frozen }
}

/** A revision that is on the shelf, judged again before it goes live. @throws Refusal not_found, damaged_revision */
export async function shelvedCase(
  payload: Payload,
  document: DocumentRef,
  shelved: { revision: string; locales: readonly Locale[] },
): Promise<Case> {
  const content = await get<Content>(storageOf(payload), { ...document, revision: shelved.revision })
  const raw = (await workingCopy(payload, document.type, document.uid)) ?? { id: document.uid }
  const pointed = () => pointedAt(payload, referencesOf(content))
  return caseFrom(payload, { document, raw, content, text: '', ...shelved }, pointed)
}

/** French always; English once its title is written. */
export function localesWritten(raw: RawDocument): Locale[] {
  const title = raw.title as Partial<Record<Locale, string>> | undefined
  return title?.en?.trim() ? ['fr', 'en'] : ['fr']
}

/** Owners of a working copy as stored, or of what it would be frozen to; none when the lead is not set yet. */
export function ownersOf(source: Content): Owners | null {
  const leadPartner = source.leadPartner as string | null | undefined
  return leadPartner
    ? { leadPartner, coPartners: [...((source.coPartners as string[] | undefined) ?? [])].sort() }
    : null
}

/** The case of a content, with what it points to. */
export async function caseFrom(
  payload: Payload,
  known: Known,
  readPointed: () => Promise<Map<string, PointedAt>>,
): Promise<Case> {
  const { document, raw, content, locales } = known
  const pointed = await readPointed()
  const { readers } = await directoryOf(payload)
  return {
    ...known,
    findings: (guide, stage, together = []) => {
      const review = reviewOf(guide, document)
      const round = openRound(review)
      const owners = ownersOf(content)
      const asked = (submitted: Owners) =>
        requiredPartners({ type: document.type, submitted, live: review.lastLive, owed: owedPartners(review) })
      return gate(content, {
        ...document,
        stage,
        locales,
        now: nowIso(),
        isLive: (type, uid) => together.includes(uid) || isLiveAndFresh(guide, { type, uid }),
        // The title of a text nobody submitted is not told to whoever points at it.
        titleOf: (type, uid) => tellableTitle({ type, uid }, { guide, pointed, readers: [] }),
        isThere: (_, uid) => pointed.get(uid)?.isBinned === false,
        slugOwner: (slug) =>
          ownerOfSlug(guide, document.type, slug) ?? (stage === 'submit' ? slugHolder(guide, document, slug) : null),
        actorConsent: raw.actorConsent as string | null,
        attestedAt: stage === 'publish' && round ? attestedAt(round, review.live) : null,
        missing: stage === 'publish' && round ? missingApprovals(round) : [],
        withoutReader: stage === 'submit' && owners ? asked(owners).filter((partner) => !readers.get(partner)) : [],
      })
    },
  }
}

function isLiveAndFresh(guide: Guide, ref: { type: ReviewableType; uid: string }): boolean {
  const { live } = reviewOf(guide, ref)
  return live !== null && isFresh(ref.type, live.attestedAt, now())
}

/** For what may be lost or damaged without anything having to wait for it. */
export function nullIfRefused(error: unknown): null {
  if (isRefusal(error)) return null
  throw error
}
