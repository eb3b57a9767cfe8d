import type { ReviewableType } from '#domain/content/index.ts'
import type { Language } from '#domain/wording.ts'
import { ERROR_WORDS } from '#words/errors.ts'
import { say } from '../words.ts'
import { readingRoute } from './route.ts'

/** Why there is nothing to read: never submitted, no such version, or one that no longer matches its fingerprint. */
export type Absence = 'none' | 'unknown' | 'damaged'

interface Props {
  readonly why: Absence
  readonly type: ReviewableType
  readonly uid: string
  readonly language: Language
}

export function Empty({ why, type, uid, language }: Props) {
  const title = say(why === 'damaged' ? 'damagedTitle' : 'nothingToRead', language)
  const text = {
    none: say('nothingToReadText', language),
    unknown: say('unknownRevision', language),
    damaged: ERROR_WORDS.damaged_revision[language],
  }[why]
  return (
    <main className="lecteur lecteur-vide">
      <h2>{title}</h2>
      <p>{text}</p>
      <p>
        <a href={`/admin/collections/${type}/${uid}`}>{say('backToForm', language)}</a>
        {why !== 'none' && (
          <>
            {' · '}
            <a href={readingRoute({ type, uid })}>{say('backToCurrent', language)}</a>
          </>
        )}
      </p>
    </main>
  )
}
