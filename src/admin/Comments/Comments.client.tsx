'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Anchor, Place } from '#domain/anchor.ts'
import type { Locale } from '#domain/content/shared.ts'
import type { ReviewableType } from '#domain/content/index.ts'
import type { Language } from '#domain/wording.ts'
import type { Thread } from '#review/threads.ts'
import { say } from '../words.ts'
import { Card } from './Card.client.tsx'
import { useDraft } from './draft.client.ts'
import { highlight, pageText, placeIn, rangeAt, shortly } from './passages.client.ts'
import { useComments } from './useComments.client.ts'
import { useSelected } from './useSelected.client.ts'
import { Writing } from './Writing.client.tsx'

interface Props {
  readonly type: ReviewableType
  readonly uid: string
  readonly language: Language
  /** The text on the page: its id in the page, its language, its version (null: the working copy). */
  readonly text: { readonly element: string; readonly locale: Locale; readonly revision: string | null }
  /** Opaque id of the reader, what they may do, and the circle of their organisation. */
  readonly reader: { readonly id: string; readonly mayComment: boolean; readonly circle: string | null }
  /** Where the text can be read with its comments, when it does not stand beside them. */
  readonly readingHref?: string
  /** Puts what one suggests into the text beside them; answers why not. */
  readonly apply?: (thread: Thread) => Promise<string | null>
}

interface Placed {
  readonly thread: Thread
  readonly place: Place | null
}

type Show = 'open' | 'resolved'
const FRESH = { text: '', suggestion: '', circle: 'all' } as const

/** What is said of the text on the page, beside it, and where more is said. */
export function Comments({ type, uid, language, text, reader, readingHref, apply }: Props) {
  const { threads, mayEdit, isLost, load, send } = useComments({ type, uid, language })
  const [show, setShow] = useState<Show>('open')
  const [isOnlyMine, setIsOnlyMine] = useState(false)
  const [current, setCurrent] = useState<string | null>(null)
  const owner = `${reader.id} ${reader.circle ?? ''}`
  const place = `${owner} ${type}/${uid} ${text.locale} ${text.revision ?? ''}`
  const [draft, setDraft] = useDraft(place)
  const begin = useCallback(
    (anchor: Anchor | null) => {
      if (reader.mayComment && !draft && !readingHref) setDraft({ id: crypto.randomUUID(), anchor, written: FRESH })
    },
    [draft, reader.mayComment, readingHref, setDraft],
  )
  const selected = useSelected({ element: text.element, begin })

  const all = useMemo(() => placed(threads ?? [], text), [threads, text])
  const listed = useMemo(() => {
    const isShown = ({ resolved, circle }: Thread) =>
      (show === 'resolved') === Boolean(resolved) && (!isOnlyMine || circle === 'mine')
    return all.filter(({ thread }) => isShown(thread))
  }, [all, show, isOnlyMine])
  useEffect(() => {
    const page = articleOf(text.element)
    const words = page && pageText(page)
    const ranges = listed.flatMap(({ place: at }) => (words && at && rangeAt(words, at)) ?? [])
    highlight('commentaire', ranges)
    return () => highlight('commentaire', [])
  }, [listed, text.element])
  const go = useCallback(
    ({ thread, place: at }: Placed) => {
      setCurrent(thread.id)
      const page = articleOf(text.element)
      const range = page && at && rangeAt(pageText(page), at)
      highlight('commentaire-lu', range ? [range] : [])
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
      document.getElementById(`cm-${thread.id}`)?.focus({ preventScroll: Boolean(range) })
    },
    [text.element],
  )
  // Whoever comes for one of them is brought to it, once.
  const wanted = useRef(typeof location === 'undefined' ? '' : location.hash)
  useEffect(() => {
    const found = listed.find(({ thread }) => wanted.current === `#cm-${thread.id}`)
    if (!found) return
    wanted.current = ''
    go(found)
  }, [listed, go])
  const step = (by: 1 | -1) => {
    const at = listed.findIndex(({ thread }) => thread.id === current)
    const next = listed[at === -1 ? (by === 1 ? 0 : listed.length - 1) : (at + by + listed.length) % listed.length]
    if (next) go(next)
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || !event.altKey || !['KeyN', 'KeyP'].includes(event.code)) return
      event.preventDefault()
      step(event.code === 'KeyN' ? 1 : -1)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })

  const applying = {
    mayEdit,
    formHref: `/admin/collections/${type}/${uid}?locale=${text.locale}`,
    ...(apply && { apply }),
  }
  const count = (which: Show) => all.filter(({ thread }) => (which === 'resolved') === Boolean(thread.resolved)).length
  return (
    <section className="cms" aria-labelledby="commentaires">
      <h2 id="commentaires">{say('comments', language)}</h2>
      {readingHref && (
        <p>
          <a href={readingHref}>{say('commentOnPage', language)}</a>
        </p>
      )}
      {reader.mayComment && !readingHref && !draft && (
        <button
          type="button"
          className="bt bt-2 bt-petit"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => begin(selected.anchor)}
        >
          {say(selected.anchor ? 'commentWords' : 'commentText', language)}
        </button>
      )}
      {reader.mayComment && !draft && selected.anchor && (
        <button
          type="button"
          className="cm-plus"
          style={{ insetBlockStart: selected.top }}
          aria-hidden="true"
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => begin(selected.anchor)}
        >
          +
        </button>
      )}
      {draft && !readingHref && (
        <>
          <p className="cm-q">
            {draft.anchor
              ? say('aboutWords', language, { quote: shortly(draft.anchor.quote) })
              : say('aboutAll', language)}
          </p>
          <Writing
            key={draft.id}
            label={say('yourComment', language)}
            language={language}
            initial={draft.written}
            origin={FRESH}
            choices={{ hasCircle: reader.circle !== null, hasSuggestion: draft.anchor !== null }}
            onWrite={(written) => setDraft({ ...draft, written })}
            onCancel={() => setDraft(null)}
            onSend={async ({ text: words, suggestion, circle }) => {
              const about = draft.anchor && { anchor: draft.anchor, ...(suggestion && { suggestion }) }
              const version = text.revision && { revision: text.revision }
              const partner = circle === 'mine' && { partner: reader.circle }
              const body = { id: draft.id, circle, text: words, locale: text.locale, ...partner, ...about, ...version }
              const refusal = await send('POST', '', body)
              if (refusal === null) setDraft(null)
              return refusal
            }}
          />
        </>
      )}
      {all.length > 0 && (
        <p className="cm-b">
          <label htmlFor="cm-montrer">{say('showComments', language)}</label>
          <select id="cm-montrer" value={show} onChange={({ target }) => setShow(target.value as Show)}>
            <option value="open">{`${say('showOpen', language)} (${count('open')})`}</option>
            <option value="resolved">{`${say('showResolved', language)} (${count('resolved')})`}</option>
          </select>
          {reader.circle && (
            <label>
              <input type="checkbox" checked={isOnlyMine} onChange={({ target }) => setIsOnlyMine(target.checked)} />{' '}
              {say('circleMine', language)}
            </label>
          )}
          <Step label={say('previousComment', language)} sign="↑" onStep={() => step(-1)} />
          <Step label={say('nextComment', language)} sign="↓" onStep={() => step(1)} />
        </p>
      )}
      {isLost && (
        <p role="alert" className="fenetre-e">
          {say('commentsUnread', language)}{' '}
          <button type="button" className="cm-l" onClick={() => void load()}>
            {say('readAgain', language)}
          </button>
        </p>
      )}
      {threads && listed.length === 0 && (
        <p className="cm-w">
          {say(all.length > 0 ? 'noneInFilter' : readingHref ? 'noCommentsYet' : 'noComments', language)}
        </p>
      )}
      <ol>
        {listed.map((each) => (
          <Card
            key={each.thread.id}
            {...each}
            isCurrent={each.thread.id === current}
            mayComment={reader.mayComment}
            owner={owner}
            language={language}
            send={send}
            readingHref={readingHref}
            applying={applying}
            onShow={() => go(each)}
          />
        ))}
      </ol>
    </section>
  )
}

function Step({ label, sign, onStep }: { label: string; sign: string; onStep: () => void }) {
  return (
    <button type="button" className="cm-l" aria-label={label} title={label} onClick={onStep}>
      {sign}
    </button>
  )
}

const articleOf = (element: string): Element | null => document.getElementById(element)

/** In the order of the text: what is about all of it, or is nowhere in it any more, comes first. */
function placed(threads: readonly Thread[], { element, locale }: Props['text']): Placed[] {
  const page = threads.length > 0 ? articleOf(element) : null
  const text = page && pageText(page)
  const order = ({ place }: Placed) => (place && place.state !== 'gone' ? place.start : -1)
  return threads
    .filter((thread) => thread.locale === null || thread.locale === locale)
    .map((thread): Placed => ({ thread, place: thread.anchor && text ? placeIn(text, thread.anchor) : null }))
    .sort((a, b) => order(a) - order(b))
}
