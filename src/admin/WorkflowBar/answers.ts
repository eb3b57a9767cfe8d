import type { Language } from '#domain/wording.ts'
import type { Snapshot } from '#review/snapshot.ts'
import type { BarbState } from '#site/parts/Plume.tsx'
import { shortDay } from '../dates.ts'
import type { IconName } from '../Icon.tsx'
import { say } from '../words.ts'

/** What one organisation has answered, ready to be shown. */
export interface Answer {
  readonly slug: string
  readonly name: string
  readonly text: string
  readonly kind: 'on' | 'att' | 'non' | 'abs' | 'vide'
  readonly icon: IconName
}

/** Approvals of the live text: what the bar shows when no round is open. */
export interface LiveApprovals {
  readonly revision: string
  readonly approvals: readonly { readonly partner: string; readonly at: string }[]
}

const KINDS = {
  approve: { kind: 'on', icon: 'check' },
  requestChanges: { kind: 'non', icon: 'pencil-line' },
  abstain: { kind: 'abs', icon: 'circle-slash' },
} as const

/** One answer per organisation, in the fixed order of the organisations. */
export function answersOf(snapshot: Snapshot, language: Language, live: LiveApprovals | null = null): Answer[] {
  const given = new Map<string, { verdict: string; at: string }>(
    snapshot.state === 'published' && live?.revision === snapshot.liveRevision
      ? live.approvals.map(({ partner, at }) => [partner, { verdict: 'approve', at }])
      : snapshot.verdicts.map(({ partner, verdict, at }) => [partner, { verdict, at }]),
  )
  return snapshot.partners.map(({ slug, name }) => {
    const answer = given.get(slug)
    if (answer && isKnown(answer.verdict)) {
      const text = say('onDay', language, { what: say(answer.verdict, language), date: shortDay(answer.at, language) })
      return { slug, name, text, ...KINDS[answer.verdict] }
    }
    if (snapshot.revision) return { slug, name, text: say('awaited', language), kind: 'att', icon: 'hourglass' }
    return { slug, name, text: say('notAsked', language), kind: 'vide', icon: 'minus' }
  })
}

/** An abstention is no approval: its barb stays empty, its word says the rest. */
export const barbOf = ({ kind }: Answer): BarbState => (kind === 'on' || kind === 'non' ? kind : 'att')

const isKnown = (verdict: string): verdict is keyof typeof KINDS => Object.hasOwn(KINDS, verdict)
