'use client'
import type { Place } from '#domain/anchor.ts'
import type { Circle } from '#domain/comments.ts'
import type { Language } from '#domain/wording.ts'
import type { Said, Thread } from '#review/threads.ts'
import { shortDay } from '../dates.ts'
import { say } from '../words.ts'
import { FRESH, useDraft, type Draft } from './draft.client.ts'
import { shortly } from './passages.client.ts'
import { Suggestion, type Applying } from './Suggestion.client.tsx'
import type { Send } from './useComments.client.ts'
import { Act } from './Act.client.tsx'
import { Writing } from './Writing.client.tsx'

interface Props {
  readonly thread: Thread
  /** Where its words are in the text on the page; null where it is about the whole. */
  readonly place: Place | null
  readonly isCurrent: boolean
  readonly mayComment: boolean
  /** Whose drafts those are that are kept on this device. */
  readonly owner: string
  readonly language: Language
  readonly send: Send
  /** Where the text can be read, when it does not stand beside its comments. */
  readonly readingHref: string | undefined
  /** What may be done with a suggested wording. */
  readonly applying: Applying
  onShow(): void
}

/** A comment with its answers, beside the text. */
export function Card({
  thread,
  place,
  isCurrent,
  mayComment,
  owner,
  language,
  send,
  readingHref,
  applying,
  onShow,
}: Props) {
  const { id, circle, anchor, suggestion, resolved, said } = thread
  const [answer, setAnswer] = useDraft(`${owner} answer ${id}`)
  const isGone = place?.state === 'gone'
  return (
    <li className={isCurrent ? 'cm cm-la' : 'cm'} id={`cm-${id}`} tabIndex={-1} aria-current={isCurrent || undefined}>
      {anchor ? (
        <p className="cm-q">
          {place && place.state !== 'standing' && !(isGone && readingHref) && (
            <b>{say(isGone ? 'gonePassage' : 'changedPassage', language)} </b>
          )}
          <q>{shortly(anchor.quote)}</q>{' '}
          {readingHref && <a href={`${readingHref}#cm-${id}`}>{say('showPassage', language)}</a>}
          {!isGone && !readingHref && (
            <button type="button" className="cm-l" onClick={onShow}>
              {say('showPassage', language)}
            </button>
          )}
        </p>
      ) : (
        <p className="cm-q">{say('aboutAll', language)}</p>
      )}
      {circle === 'mine' && <p className="cm-c">{say('onlyMine', language)}</p>}
      {suggestion && <Suggestion thread={thread} applying={applying} language={language} send={send} />}
      <ol>
        {said.map((each) => (
          <li key={each.id}>
            {each.circle === 'mine' && circle === 'all' && <p className="cm-c">{say('onlyMine', language)}</p>}
            <Words
              said={each}
              mayDelete={each.id !== id || said.length === 1}
              owner={owner}
              language={language}
              send={send}
            />
          </li>
        ))}
      </ol>
      {resolved && (
        <p className="cm-w">
          {say('resolvedBy', language, { name: resolved.person, date: shortDay(resolved.at, language) })}
        </p>
      )}
      {answer && (
        <Writing
          key={answer.id}
          label={say('yourAnswer', language)}
          language={language}
          initial={answer.written}
          origin={FRESH}
          choices={{ hasCircle: false, hasSuggestion: false }}
          onWrite={(written) => setAnswer({ ...answer, written })}
          onCancel={() => setAnswer(null)}
          onSend={async ({ text, circle: begunIn }) => {
            const refusal = await send('POST', `/${id}/answers`, { id: answer.id, circle: begunIn, text })
            if (refusal === null) setAnswer(null)
            return refusal
          }}
        />
      )}
      {mayComment && !answer && (
        <p className="cm-b">
          <button type="button" className="cm-l" onClick={() => setAnswer(draftOf('', circle))}>
            {say('answerComment', language)}
          </button>
          <Act
            text={say(resolved ? 'reopenComment' : 'resolveComment', language)}
            language={language}
            act={() => send('POST', `/${id}/resolved`, { resolved: !resolved })}
          />
          {thread.mayOpen && (
            <Act
              text={say('openComment', language)}
              question={say('openCommentAsk', language)}
              language={language}
              act={() => send('POST', `/${id}/open`, { seen: seenOf(said) })}
            />
          )}
        </p>
      )}
    </li>
  )
}

/** Begun in this circle: one that changes meanwhile is another one to the server. */
const draftOf = (text: string, circle: Circle): Draft => ({
  id: crypto.randomUUID(),
  anchor: null,
  written: { ...FRESH, text, circle },
})

/** When each was last worded: nobody's words are opened to all unread. */
const seenOf = (said: readonly Said[]) =>
  Object.fromEntries(said.filter(({ isTakenBack }) => !isTakenBack).map(({ id, at, editedAt }) => [id, editedAt ?? at]))

interface WordsProps {
  readonly said: Said
  readonly mayDelete: boolean
  readonly owner: string
  readonly language: Language
  readonly send: Send
}

function Words({
  said: { id, person, at, editedAt, text, isTakenBack, isMine, circle },
  mayDelete,
  owner,
  language,
  send,
}: WordsProps) {
  const [edit, setEdit] = useDraft(`${owner} edit ${id}`)
  if (isTakenBack) return <p className="cm-w">{say('takenBack', language)}</p>
  return (
    <>
      <p className="cm-w">
        <b>{person}</b>, <time dateTime={at}>{shortDay(at, language)}</time>
        {editedAt && <>, {say('editedComment', language)}</>}
      </p>
      {edit ? (
        <Writing
          key={edit.id}
          label={say('yourComment', language)}
          language={language}
          initial={edit.written}
          origin={{ ...FRESH, text }}
          choices={{ hasCircle: false, hasSuggestion: false }}
          onWrite={(written) => setEdit({ ...edit, written })}
          onCancel={() => setEdit(null)}
          onSend={async (written) => {
            const refusal = await send('PATCH', `/${id}`, { circle: written.circle, text: written.text })
            if (refusal === null) setEdit(null)
            return refusal
          }}
        />
      ) : (
        <p className="cm-t">{text}</p>
      )}
      {isMine && !edit && (
        <p className="cm-b">
          <button type="button" className="cm-l" onClick={() => setEdit(draftOf(text, circle))}>
            {say('editComment', language)}
          </button>
          {mayDelete && (
            <Act
              text={say('deleteComment', language)}
              question={say('deleteCommentAsk', language)}
              language={language}
              act={() => send('DELETE', `/${id}`)}
            />
          )}
        </p>
      )}
    </>
  )
}
