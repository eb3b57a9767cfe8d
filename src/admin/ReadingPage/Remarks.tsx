import type { Language } from '#domain/wording.ts'
import { shortDay } from '../dates.ts'
import { say } from '../words.ts'
import type { VerdictKind } from '#domain/events.ts'

export interface Remark {
  readonly seq: number
  readonly person: string
  readonly partner: string
  readonly verdict: VerdictKind
  readonly at: string
  readonly text: string
}

interface Props {
  readonly remarks: readonly Remark[]
  readonly language: Language
}

/** What the organisations wrote with their answers on this version. */
export function Remarks({ remarks, language }: Props) {
  return (
    <aside className="marge-c" aria-labelledby="remarques">
      <h2 id="remarques">
        {say('remarks', language)} {remarks.length > 0 && <span>{remarks.length}</span>}
      </h2>
      {remarks.length === 0 && <p className="cm-w">{say('noRemarks', language)}</p>}
      <ol>
        {remarks.map(({ seq, person, partner, verdict, at, text }) => (
          <li key={seq}>
            <p className="cm-w">
              <b>{person}</b>, {partner}, {say(verdict, language)}, <time dateTime={at}>{shortDay(at, language)}</time>
            </p>
            <p className="cm-t">{text}</p>
          </li>
        ))}
      </ol>
    </aside>
  )
}
