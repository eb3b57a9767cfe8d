'use client'
import { useState } from 'react'
import type { Place } from '#domain/anchor.ts'
import type { Language } from '#domain/wording.ts'
import type { Said, Thread } from '#review/threads.ts'
import { shortDay } from '../dates.ts'
import { say } from '../words.ts'
import { shortly } from './passages.client.ts'
import type { Send } from './useComments.client.ts'
import { Writing } from './Writing.client.tsx'

interface Props {
  readonly thread: Thread
  /** Where its words are in the text on the page; null where it is about the whole. */
  readonly place: Place | null
  readonly isCurrent: boolean
  readonly mayComment: boolean
  readonly language: Language
  readonly send: Send
  onShow(): void
}

const EMPTY = { text: '', suggestion: '', circle: 'all' } as const

/** A comment with its answers, beside the text. */
export function Card({ thread, place, isCurrent, mayComment, language, send, onShow }: Props) {
  const { id, circle, anchor, suggestion, resolved, said } = thread
  const [isAnswering, setIsAnswering] = useState(false)
  const isGone = place?.state === 'gone'
  return (
    <li className={isCurrent ? 'cm cm-la' : 'cm'} id={`cm-${id}`} tabIndex={-1} aria-current={isCurrent || undefined}>
      {anchor ? (
        <p className="cm-q">
          {place && place.state !== 'standing' && <b>{say(isGone ? 'gonePassage' : 'changedPassage', language)} </b>}
          <q>{shortly(anchor.quote)}</q>{' '}
          {!isGone && (
            <button type="button" className="cm-l" onClick={onShow}>
              {say('showPassage', language)}
            </button>
          )}
        </p>
      ) : (
        <p className="cm-q">{say('aboutAll', language)}</p>
      )}
      {circle === 'mine' && <p className="cm-c">{say('onlyMine', language)}</p>}
      <ol>
        {said.map((each) => (
          <li key={each.id}>
            <Words said={each} mayDelete={each.id !== id || said.length === 1} language={language} send={send} />
          </li>
        ))}
      </ol>
      {suggestion && (
        <p className="cm-t">
          {anchor && <del>{shortly(anchor.quote)}</del>} <ins>{suggestion}</ins>
        </p>
      )}
      {resolved && (
        <p className="cm-w">
          {say('resolvedBy', language, { name: resolved.person, date: shortDay(resolved.at, language) })}
        </p>
      )}
      {isAnswering && (
        <Writing
          label={say('yourAnswer', language)}
          language={language}
          initial={EMPTY}
          choices={{ hasCircle: false, hasSuggestion: false }}
          onCancel={() => setIsAnswering(false)}
          onSend={async ({ text }) => {
            const refusal = await send('POST', `/${id}/answers`, { id: crypto.randomUUID(), circle, text })
            if (refusal === null) setIsAnswering(false)
            return refusal
          }}
        />
      )}
      {mayComment && !isAnswering && (
        <p className="cm-b">
          <button type="button" className="cm-l" onClick={() => setIsAnswering(true)}>
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
              act={() => send('POST', `/${id}/open`)}
            />
          )}
        </p>
      )}
    </li>
  )
}

interface WordsProps {
  readonly said: Said
  readonly mayDelete: boolean
  readonly language: Language
  readonly send: Send
}

function Words({
  said: { id, person, at, editedAt, text, isTakenBack, isMine },
  mayDelete,
  language,
  send,
}: WordsProps) {
  const [isEditing, setIsEditing] = useState(false)
  if (isTakenBack) return <p className="cm-w">{say('takenBack', language)}</p>
  return (
    <>
      <p className="cm-w">
        <b>{person}</b>, <time dateTime={at}>{shortDay(at, language)}</time>
        {editedAt && <>, {say('editedComment', language)}</>}
      </p>
      {isEditing ? (
        <Writing
          label={say('yourComment', language)}
          language={language}
          initial={{ ...EMPTY, text }}
          choices={{ hasCircle: false, hasSuggestion: false }}
          onCancel={() => setIsEditing(false)}
          onSend={async (written) => {
            const refusal = await send('PATCH', `/${id}`, { text: written.text })
            if (refusal === null) setIsEditing(false)
            return refusal
          }}
        />
      ) : (
        <p className="cm-t">{text}</p>
      )}
      {isMine && !isEditing && (
        <p className="cm-b">
          <button type="button" className="cm-l" onClick={() => setIsEditing(true)}>
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

interface ActProps {
  readonly text: string
  /** What is asked first, where something would be lost. */
  readonly question?: string
  readonly language: Language
  act(): Promise<string | null>
}

function Act({ text, question, language, act }: ActProps) {
  const [isAsked, setIsAsked] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const go = async () => {
    setRefusal(await act())
    setIsAsked(false)
  }
  return (
    <span className="cm-a">
      {isAsked && <span role="status">{question} </span>}
      <button type="button" className="cm-l" onClick={() => (question && !isAsked ? setIsAsked(true) : void go())}>
        {text}
      </button>
      {isAsked && (
        <button type="button" className="cm-l" onClick={() => setIsAsked(false)}>
          {say('cancel', language)}
        </button>
      )}
      {refusal && (
        <span role="alert" className="fenetre-e">
          {refusal}
        </span>
      )}
    </span>
  )
}
