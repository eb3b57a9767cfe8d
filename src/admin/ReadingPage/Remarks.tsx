import type { Language } from '#domain/wording.ts'
import { longDay, shortDay } from '../dates.ts'
import { say } from '../words.ts'
import { Note } from '../WorkflowBar/Note.tsx'
import type { VerdictKind } from '#domain/events.ts'
import type { Version } from './versions.ts'

export interface Remark {
  readonly seq: number
  readonly person: string
  readonly partner: string
  readonly verdict: VerdictKind
  readonly at: string
  readonly text: string
}

/** What was written about one version. */
export interface RemarksOn {
  readonly version: Version
  readonly remarks: readonly Remark[]
  /** What its author said to the reviewers, or null. */
  readonly note: { readonly text: string; readonly by: string | null } | null
}

interface Props {
  /** The version that is read first, then those before it that were remarked on. */
  readonly remarks: readonly RemarksOn[]
  readonly language: Language
}

/** What the organisations wrote with their answers, on this version and on those before it. */
export function Remarks({ remarks: [mine, ...before], language }: Props) {
  const count = mine?.remarks.length ?? 0
  return (
    <section aria-labelledby="remarques">
      <h2 id="remarques">
        {say('remarks', language)} {count > 0 && <span>{count}</span>}
      </h2>
      {count === 0 && <p className="cm-w">{say('noRemarks', language)}</p>}
      {mine && <Written remarks={mine.remarks} language={language} />}
      {before.map(({ version: { number, submittedAt }, remarks, note }) => (
        <section key={number}>
          <h3>{say('remarksOn', language, { number, date: longDay(submittedAt, language) })}</h3>
          {note && <Note note={note.text} by={note.by} language={language} />}
          <Written remarks={remarks} language={language} />
        </section>
      ))}
    </section>
  )
}

function Written({ remarks, language }: { readonly remarks: readonly Remark[]; readonly language: Language }) {
  return (
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
  )
}
