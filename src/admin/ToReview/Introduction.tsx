import type { Language } from '#domain/wording.ts'
import { Icon } from '../Icon.tsx'
import { say } from '../words.ts'
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
    if (awaited === 0) return <Empty text={say('nothingAwaitedText', language)} language={language} />
    const text = say('textsAwaiting', language, { count: awaited })
    return (
      <p className="l-intro">
        {text} {say('mostUrgent', language)}
      </p>
    )
  }
  const values = { count: owed, late, partner: ofOne(partner, language) }
  if (owed === 0) return <Empty text={say('nothingOwedText', language, values)} language={language} />
  return (
    <p className="l-intro">
      {say(late > 0 ? 'owedLate' : 'owed', language, values)} {owed > 1 && say('mostUrgent', language)}
    </p>
  )
}

function Empty({ text, language }: { text: string; language: Language }) {
  return (
    <div className="l-vide">
      <Icon name="circle-check" />
      <p>
        <b>{say('nothingOwed', language)}.</b> {text}
      </p>
    </div>
  )
}
