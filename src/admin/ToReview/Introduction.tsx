import type { Language } from '#domain/wording.ts'
import { Icon } from '../Icon.tsx'
import { tell } from '../listWords.ts'
import { ofOne } from '../names.ts'

interface Props {
  readonly owed: number
  readonly late: number
  readonly awaited: number
  /** Name with article of the person's organisation, or null without one. */
  readonly partner: string | null
  readonly language: Language
}

/** How much is waiting, in one sentence; or that nothing is. */
export function Introduction({ owed, late, awaited, partner, language }: Props) {
  if (partner === null) {
    if (awaited === 0) return <Empty text={tell('nothingAwaitedText', language)} language={language} />
    const text = tell(awaited === 1 ? 'oneAwaited' : 'manyAwaited', language, { count: awaited })
    return (
      <p className="l-intro">
        {text} {tell('mostUrgent', language)}
      </p>
    )
  }
  const values = { count: owed, late, partner: ofOne(partner, language) }
  if (owed === 0) return <Empty text={tell('nothingOwedText', language, values)} language={language} />
  const key = late > 0 ? (owed === 1 ? 'oneOwedLate' : 'manyOwedLate') : owed === 1 ? 'oneOwed' : 'manyOwed'
  return (
    <p className="l-intro">
      {tell(key, language, values)} {owed > 1 && tell('mostUrgent', language)}
    </p>
  )
}

function Empty({ text, language }: { text: string; language: Language }) {
  return (
    <div className="l-vide">
      <Icon name="circle-check" />
      <p>
        <b>{tell('nothingOwed', language)}.</b> {text}
      </p>
    </div>
  )
}
