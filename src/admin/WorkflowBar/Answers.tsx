import type { Language } from '#domain/wording.ts'
import { Plume } from '#site/parts/Plume.tsx'
import { Icon } from '../Icon.tsx'
import { say } from '../words.ts'
import { barbOf, type Answer } from './answers.ts'

interface Props {
  readonly answers: readonly Answer[]
  readonly language: Language
  readonly isDemonstration: boolean
}

/** One chip per organisation: its barb, its name, its answer in words. */
export function Answers({ answers, language, isDemonstration }: Props) {
  return (
    <>
      <ul className="pars" aria-label={say('partners', language)}>
        {answers.map((answer) => (
          <li key={answer.slug} className={`par par-${answer.kind}`}>
            <span className="par-m">
              <Plume states={[barbOf(answer)]} locale={language} className="une" />
            </span>
            <span className="par-t">
              <b>{answer.name}</b>
              <span>
                <Icon name={answer.icon} />
                {answer.text}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {isDemonstration && answers.some(({ kind }) => kind === 'on') && (
        <p className="pars-demo">{say('demonstration', language)}</p>
      )}
    </>
  )
}
