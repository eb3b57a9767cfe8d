import type { VerdictKind } from '#domain/events.ts'
import type { Review } from '#domain/review.ts'
import type { Version } from './versions.ts'

/** What a text may be compared with. `reponse` is the version my organisation answered on last, whatever it answered. */
export type BaseName = 'reponse' | 'en-ligne' | `version-${number}` | 'copie' | 'rien'

/** One choice of the comparison switch. */
export interface Base {
  readonly name: BaseName
  /** Null for the working copy and for no comparison. */
  readonly revision: string | null
  /** The submission that froze it. */
  readonly version: Version | null
  /** What my organisation answered on it, and when. */
  readonly answer: { readonly verdict: VerdictKind; readonly at: string } | null
}

interface Shown {
  review: Review
  /** Every submission, oldest first. */
  versions: readonly Version[]
  /** The one that is read. */
  version: Version
  /** Uid of the reader's partner. */
  partner: string | null
  workingRevision: string | null
}

/** The choices that would show a difference, the default first, other versions from the newest on; always « rien ». */
export function basesOf({ review, versions, version, partner, workingRevision }: Shown): Base[] {
  const { revision } = version
  // One text that was submitted twice is one choice.
  const others = versions.filter(
    (each, at) => each.revision !== revision && versions.findLastIndex((one) => one.revision === each.revision) === at,
  )
  const answerOn = (each: Version) => (partner ? each.answers.get(partner) : undefined) ?? null
  const mine = versions.findLast(
    (each) => each.number < version.number && each.revision !== revision && answerOn(each) !== null,
  )
  const live = others.find((each) => each.revision === review.live?.revision)
  const baseOf = (name: BaseName, each: Version): Base => ({
    name,
    revision: each.revision,
    version: each,
    answer: answerOn(each),
  })
  const none = { revision: null, version: null, answer: null }
  return [
    ...(mine ? [baseOf('reponse', mine)] : []),
    ...(live && live.revision !== mine?.revision ? [baseOf('en-ligne', live)] : []),
    ...others
      .filter((each) => each.revision !== mine?.revision && each.revision !== live?.revision)
      .map((each) => baseOf(`version-${each.number}`, each))
      .reverse(),
    ...(workingRevision !== null && workingRevision !== revision ? [{ name: 'copie' as const, ...none }] : []),
    { name: 'rien', ...none },
  ]
}

/**
 * What was asked for, if it is a choice; else what my organisation answered on, else what readers have; else nothing. A version
 * may be asked for by its number whatever it is besides.
 */
export function chosenBase(bases: readonly Base[], asked: string | null): Base {
  const byNumber = ({ version }: Base) => version !== null && asked === `version-${version.number}`
  const isDefault = ({ name }: Base) => name === 'reponse' || name === 'en-ligne'
  const wanted = bases.find((base) => base.name === asked || byNumber(base)) ?? bases.find(isDefault)
  return wanted ?? bases.at(-1)!
}
