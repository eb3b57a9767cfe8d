import { CONTENT, type ReviewableType } from './content/index.ts'
import { wordlessIn } from './content/frozenTitles.ts'
import { bodiesOf, mediaUsesOf, referencesOf } from './content/references.ts'
import type { FrozenMedium, Locale } from './content/shared.ts'
import { isDocument, isPicture } from './mediaTypes.ts'
import type { Finding, FindingCode } from './findings.ts'
import { isFresh } from './freshness.ts'
import { bodyFindings, personalDataIn } from './gateBody.ts'
import { KINDS } from './kinds/index.ts'
import type { Kind } from './kinds/kind.ts'
import { slugOf } from './slugOf.ts'
import { TRANSLATED } from './translation.ts'

/** What the gate must know beside the text itself. */
export interface GateContext {
  readonly type: ReviewableType
  readonly uid: string
  /** While writing and at submission a reference to a text that is not live yet is a warning; at publication it blocks. */
  readonly stage: 'submit' | 'publish'
  readonly locales: readonly Locale[]
  readonly now: string
  /** Live now, or going live in the same publication. */
  isLive(type: ReviewableType, uid: string): boolean
  /** Whether a referenced document is there, and not in the bin. Where it is not asked, all are. */
  isThere?(type: ReviewableType, uid: string): boolean
  /** Title of a referenced document, for the message. */
  titleOf?(type: ReviewableType, uid: string): string | undefined
  /** The uid a slug is reserved to, or null. */
  slugOwner(slug: string): string | null
  /** Never frozen, never public. */
  readonly actorConsent?: string | null
  /** When the owners said last that a contact is right. */
  readonly attestedAt?: string | null
  /** Partners whose approval the round lacks; empty at submission. */
  readonly missing?: readonly string[]
  /** Partners with nobody left who may answer. */
  readonly withoutReader?: readonly string[]
}

type Draft = Record<string, unknown>

/**
 * The one function that says whether a text may be frozen or go live, with reasons. An empty list of blocking findings
 * means yes. `candidate` may be incomplete: the checklist is shown while writing.
 */
export function gate(candidate: Draft, context: GateContext): Finding[] {
  const parsed = CONTENT[context.type].safeParse(candidate)
  return [
    ...schemaFindings(parsed.success ? [] : parsed.error.issues, candidate),
    ...translationFindings(candidate, context),
    ...referenceFindings(candidate, context),
    ...mediaFindings(candidate, context),
    ...bodiesOf(candidate)
      .filter(([locale]) => context.locales.includes(locale))
      .flatMap(([locale, body]) => bodyFindings(body, `body.${locale}`)),
    ...personalDataIn(candidate, context.locales),
    ...typeFindings(candidate, context),
    ...slugFindings(candidate, context),
    ...(context.missing ?? []).map((what): Finding => ({ code: 'approvals_missing', level: 'blocking', what })),
    ...(context.withoutReader ?? []).map((what): Finding => ({ code: 'nobody_to_answer', level: 'warning', what })),
  ]
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

function schemaFindings(issues: readonly Issue[], candidate: Draft): Finding[] {
  const found = new Map<string, Finding>()
  for (const { path, message } of issues) {
    const field = path.map(String).join('.')
    const isMissing = valueAt(candidate, path) === undefined
    found.set(
      field,
      isMissing
        ? { code: 'field_missing', level: 'blocking', field }
        : { code: 'field_invalid', level: 'blocking', field, what: message },
    )
  }
  return [...found.values()]
}

function valueAt(candidate: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], candidate)
}

function translationFindings(candidate: Draft, { type, locales }: GateContext): Finding[] {
  const missing = (field: string, locale: Locale) =>
    (candidate[field] as Partial<Record<Locale, unknown>> | undefined)?.[locale] === undefined
  return locales
    .filter((locale) => locale !== 'fr')
    .flatMap((locale) =>
      TRANSLATED[type].filter((field) => missing(field, locale)).map((field) => `${field}.${locale}`),
    )
    .map((field) => ({ code: 'translation_incomplete', level: 'blocking', field }) as Finding)
}

function referenceFindings(candidate: Draft, context: GateContext): Finding[] {
  const { type: own, stage, isLive, isThere, titleOf } = context
  const wordless = new Set(wordlessIn(candidate).map(({ uid, locale }) => `${uid} body.${locale}`))
  return referencesOf(candidate)
    .filter(({ type, uid }) => !isLive(type, uid))
    .map(({ type, uid, field }): Finding => {
      const what = titleOf?.(type, uid)
      // Chapters of the outline that are not live are skipped in delivery, not refused.
      if (own === 'outline')
        return what
          ? { code: 'chapter_not_live', level: 'warning', what }
          : { code: 'reference_private', level: 'warning' }
      // It can never go live as it stands: nobody shall be asked to read it first.
      if (isThere && !isThere(type, uid)) return { code: 'reference_missing', level: 'blocking', field }
      const level = stage === 'publish' ? 'blocking' : 'warning'
      if (what) return { code: 'reference_not_live', level, field, what }
      // A sentence with a hole: whoever approves it cannot know what readers will read there once the target is live.
      if (wordless.has(`${uid} ${field}`)) return { code: 'reference_wordless', level: 'blocking', field }
      return { code: 'reference_private', level, field }
    })
}

function mediaFindings(candidate: Draft, { stage }: GateContext): Finding[] {
  const media = (candidate.media ?? {}) as Record<string, FrozenMedium>
  return mediaUsesOf(candidate).flatMap(({ uid, as }): Finding[] => {
    const medium = media[uid]
    if (!medium) return [{ code: 'medium_missing', level: 'blocking', what: uid }]
    // Readers get nothing in its place: whoever approved the text before has read it so.
    const level = stage === 'submit' ? 'blocking' : 'warning'
    if (as === 'attachment') return isDocument(medium.mimeType) ? [] : [{ code: 'not_a_document', level }]
    if (!isPicture(medium.mimeType)) return [{ code: 'not_a_picture', level }]
    if (medium.decorative) return []
    return medium.alt?.fr?.trim() ? [] : [{ code: 'alt_missing', level: 'blocking', what: uid }]
  })
}

function typeFindings(candidate: Draft, context: GateContext): Finding[] {
  const found: Finding[] = []
  const block = (code: FindingCode, field?: string) => found.push({ code, level: 'blocking', field })
  const { needsSources }: Kind = KINDS[context.type]
  if (needsSources && !(candidate.sources as unknown[] | undefined)?.length) block('source_missing', 'sources')
  if (context.type === 'examples') {
    if (candidate.perimeter === 'epl-to-confirm') block('perimeter_to_confirm', 'perimeter')
    if (context.actorConsent !== 'public-sources' && context.actorConsent !== 'given')
      block('consent_missing', 'actorConsent')
  }
  if (
    context.type === 'contacts' &&
    context.attestedAt &&
    !isFresh('contacts', context.attestedAt, new Date(context.now))
  )
    block('contact_lapsed')
  if (context.type === 'contacts' && candidate.kind === 'named') {
    const person = candidate.person as
      { firstName?: string; lastName?: string; legalBasis?: { publishUntil?: string } } | undefined
    if (!person?.legalBasis) block('person_missing', 'person')
    else if ((person.legalBasis.publishUntil ?? '') <= context.now)
      block('person_expired', 'person.legalBasis.publishUntil')
    const slug = `-${String(candidate.slug ?? '')}-`
    if ([person?.firstName, person?.lastName].some((name) => name && slug.includes(`-${slugOf(name)}-`)))
      block('slug_names_person', 'slug')
  }
  return found
}

function slugFindings(candidate: Draft, { uid, slugOwner }: GateContext): Finding[] {
  const slug = candidate.slug
  const owner = typeof slug === 'string' ? slugOwner(slug) : null
  return owner && owner !== uid ? [{ code: 'slug_reserved', level: 'blocking', field: 'slug', what: String(slug) }] : []
}
