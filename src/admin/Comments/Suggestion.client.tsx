'use client'
import type { Language } from '#domain/wording.ts'
import type { Thread } from '#review/threads.ts'
import { shortDay } from '../dates.ts'
import { say } from '../words.ts'
import { Act } from './Act.client.tsx'
import type { Send } from './useComments.client.ts'

export interface Applying {
  readonly mayEdit: boolean
  /** The form of the text, where this is not it. */
  readonly formHref: string
  /** Puts it into the text and has that stored; answers why not. Only in the form. */
  apply?(thread: Thread): Promise<string | null>
}

interface Props {
  readonly thread: Thread
  readonly applying: Applying
  readonly language: Language
  readonly send: Send
}

/** Another wording of the words a comment is about, and how it gets into the text. */
export function Suggestion({ thread, applying: { mayEdit, formHref, apply }, language, send }: Props) {
  const { id, anchor, suggestion, applied, resolved } = thread
  const note = (isApplied: boolean) => send('POST', `/${id}/applied`, { applied: isApplied })
  const canApply = mayEdit && anchor && !applied && !resolved
  return (
    <>
      <p className="cm-t">
        {anchor && <del>{anchor.quote}</del>} <ins>{suggestion}</ins>
      </p>
      {applied && (
        <p className="cm-w" role="status">
          {say('appliedBy', language, { name: applied.person, date: shortDay(applied.at, language) })}{' '}
          {mayEdit && <Act text={say('notApplied', language)} language={language} act={() => note(false)} />}
        </p>
      )}
      {canApply && apply && (
        <p className="cm-b">
          <Act
            text={say('applySuggestion', language)}
            language={language}
            act={async () => (await apply(thread)) ?? note(true)}
          />
        </p>
      )}
      {canApply && !apply && (
        <p className="cm-b">
          <a href={`${formHref}#cm-${id}`}>{say('applyInForm', language)}</a>
        </p>
      )}
    </>
  )
}
