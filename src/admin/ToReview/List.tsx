import { Link } from '@payloadcms/ui'
import type { Language } from '#domain/wording.ts'
import { Plume } from '#site/parts/Plume.tsx'
import { Icon } from '../Icon.tsx'
import { say } from '../words.ts'
import type { Row } from './rowOf.ts'

interface Props {
  readonly rows: readonly Row[]
  readonly language: Language
  /** Whether the list is of what this person's organisation owes. */
  readonly isMine: boolean
}

const ICONS = { retard: 'alarm-clock', bientot: 'clock', 'plus-tard': 'calendar' } as const

/** Texts awaiting answers, one under the other. */
export function List({ rows, language, isMine }: Props) {
  return (
    <ol className="l-file">
      {rows.map((row) => (
        <li key={row.key} className={row.due.tone}>
          <p className="ech">
            <Icon name={ICONS[row.due.tone]} />
            <time dateTime={row.dueAt}>{row.due.text}</time>
          </p>
          <div>
            <p className="f-t">{row.type}</p>
            <h3>
              <Link href={row.href} prefetch={false}>
                {row.title}
              </Link>
            </h3>
            <p className="f-w">{row.version}.</p>
            <p className="f-w">
              {isMine ? row.changed : row.awaits}
              {row.objections && <> {row.objections}</>}
            </p>
            {row.whyNot && <p className="f-w f-non">{row.whyNot}</p>}
          </div>
          <p className="f-p">
            <Plume states={row.barbs} locale={language} />
            <span aria-hidden="true">{row.approvals}</span>
            <span className="vh">{row.approvalsSpoken}</span>
          </p>
          <Link
            href={row.href}
            prefetch={false}
            className={`bt ${row.mayAnswer && row.due.tone === 'retard' ? 'bt-1' : 'bt-2'}`}
          >
            {row.mayAnswer ? say('readAndAnswer', language) : say('read', language)}
            <span className="vh"> : {row.title}</span>
          </Link>
        </li>
      ))}
    </ol>
  )
}
