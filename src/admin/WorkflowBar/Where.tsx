import type { Language } from '#domain/wording.ts'
import type { Snapshot } from '#review/snapshot.ts'
import { longDay } from '../dates.ts'
import { say } from '../words.ts'
import type { Circumstances } from './circumstances.ts'

interface Props {
  readonly snapshot: Snapshot
  readonly circumstances: Circumstances
  readonly language: Language
  readonly readingHref: string
}

/** Where the text stands, in sentences: the round under way, then, apart, what the public reads. */
export function Where({ snapshot, circumstances, language, readingHref }: Props) {
  return (
    <>
      <p className="flux-d">
        {snapshot.state === 'archived' ? say('archivedNotice', language) : roundText(snapshot, language)}
      </p>
      <p className="flux-d flux-l">{liveText({ snapshot, circumstances, language, readingHref })}</p>
    </>
  )
}

function roundText(snapshot: Snapshot, language: Language) {
  const { round, revision, submittedAt, submittedBy, dueAt, state } = snapshot
  if (!revision || !submittedAt) return say(round === 0 ? 'neverSubmitted' : 'noOpenRound', language)
  const version = say('Version', language, { number: round, date: longDay(submittedAt, language) })
  const by = submittedBy ? `, ${say('submittedBy', language, { name: submittedBy })}` : ''
  const isAwaiting = dueAt !== null && state !== 'approved'
  const isLate = isAwaiting && new Date(dueAt) < new Date()
  return (
    <>
      {version}
      {by}.{' '}
      {isAwaiting && (
        <span className={isLate ? 'flux-retard' : undefined}>
          {say(isLate ? 'overdueSince' : 'dueBefore', language, { date: longDay(dueAt, language) })}
        </span>
      )}
    </>
  )
}

function liveText({ snapshot, circumstances: { live }, language, readingHref }: Props) {
  const { liveRevision, livePublishedAt, withdrawnAt } = snapshot
  if (!liveRevision)
    return withdrawnAt
      ? say('offlineSince', language, { date: longDay(withdrawnAt, language) })
      : say('nothingLive', language)
  const known = live?.revision === liveRevision ? live : null
  const version = known
    ? say('version', language, { number: known.round, date: longDay(known.submittedAt, language) })
    : say('livePublished', language, { date: longDay(livePublishedAt ?? '', language) })
  return (
    <>
      {say('live', language, { version })}{' '}
      {known?.href && (
        <>
          <a href={known.href} target="_blank" rel="noreferrer">
            {say('seePage', language)}
          </a>{' '}
        </>
      )}
      {snapshot.revision && <a href={`${readingHref}?revision=${liveRevision}`}>{say('readLive', language)}</a>}
    </>
  )
}
