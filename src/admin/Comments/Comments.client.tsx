'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Anchor, Place } from '#domain/anchor.ts'
import type { Locale } from '#domain/content/shared.ts'
import type { ReviewableType } from '#domain/content/index.ts'
import type { Language } from '#domain/wording.ts'
import type { Thread } from '#review/threads.ts'
import { say } from '../words.ts'
import { Card } from './Card.client.tsx'
import { FRESH, ownerOf, placeFor, useDraft } from './draft.client.ts'
import { highlight, passagesOf, shortly, type Passages } from './passages.client.ts'
import { useComments } from './useComments.client.ts'
import { useSelected } from './useSelected.client.ts'
import { Writing } from './Writing.client.tsx'

/** The form these comments stand in, where one may write. */
export interface Form {
  /** The words of its body; others whenever it changes. Null as long as it is not drawn, and where there is none. */
  readonly passages: Passages | null
  /** How often somebody asked to begin, and whether another comment was begun before. */
  readonly asked: number
  readonly isPending: boolean
  begin(anchor: Anchor | null): void
  /** Has the text stored that the words are quoted from; answers why not. */
  store(): Promise<string | null>
  /** Puts the focus back where it was; once something is sent, only of who did not go on elsewhere. */
  back(isSent: boolean): void
  /** Whether the comment being written takes the focus: once each time somebody asked. */
  takesFocus(): boolean
}

interface Props {
  readonly type: ReviewableType
  readonly uid: string
  readonly language: Language
  /** The text on the page: its id in the page, its language, its version (null: the working copy). */
  readonly text: { readonly element: string; readonly locale: Locale; readonly revision: string | null }
  /** Opaque id of the reader, what they may do, and the circle of their organisation. */
  readonly reader: { readonly id: string; readonly mayComment: boolean; readonly circle: string | null }
  /** Where the text can be read with its comments as it was submitted, when that does not stand beside them. */
  readonly readingHref?: string
  readonly form?: Form | null
  /** Puts what one suggests into the text beside them; answers why not. */
  readonly apply?: (thread: Thread) => Promise<string | null>
}

interface Placed {
  readonly thread: Thread
  readonly place: Place | null
}

type Show = 'open' | 'resolved'

/** What is said of the text on the page, beside it, and where more is said. */
export function Comments({ type, uid, language, text, reader, readingHref, form, apply }: Props) {
  const { threads, mayEdit, isLost, load, send } = useComments({ type, uid, language })
  const [show, setShow] = useState<Show>('open')
  const [isOnlyMine, setIsOnlyMine] = useState(false)
  const [current, setCurrent] = useState<string | null>(null)
  const [isSent, setIsSent] = useState(false)
  const owner = ownerOf(reader)
  const [draft, setDraft] = useDraft(placeFor(owner, { ...text, document: `${type}/${uid}` }))
  const mayBegin = reader.mayComment && (!readingHref || Boolean(form))
  const begin = useCallback(
    (anchor: Anchor | null) => {
      if (!mayBegin) return
      setIsSent(false)
      if (form) form.begin(anchor)
      else if (!draft) setDraft({ id: crypto.randomUUID(), anchor, written: FRESH })
    },
    [draft, mayBegin, form, setDraft],
  )
  const selected = useSelected({ element: text.element, begin })

  const passages = form?.passages
  const find = useCallback(
    () => (passages === undefined ? passagesOf(text.element) : passages),
    [passages, text.element],
  )
  const all = useMemo(() => placed(threads ?? [], { find, locale: text.locale }), [threads, find, text.locale])
  const listed = useMemo(() => {
    const isShown = ({ resolved, circle }: Thread) =>
      (show === 'resolved') === Boolean(resolved) && (!isOnlyMine || circle === 'mine')
    return all.filter(({ thread }) => isShown(thread))
  }, [all, show, isOnlyMine])
  useEffect(() => {
    const words = find()
    const ranges = listed.flatMap(({ place: at }) => (at && words?.rangeAt(at)) ?? [])
    highlight('commentaire', ranges)
    return () => highlight('commentaire', [])
  }, [listed, find])
  // While one writes, the words it is about are seen, though they are no longer selected.
  const about = form ? draft?.anchor : null
  useEffect(() => {
    if (!about) return
    const words = find()
    const range = words?.rangeAt(words.placeOf(about))
    highlight('commentaire-lu', range ? [range] : [])
    return () => highlight('commentaire-lu', [])
  }, [about, find])
  const go = useCallback(
    ({ thread, place: at }: Placed) => {
      setCurrent(thread.id)
      const range = at && find()?.rangeAt(at)
      highlight('commentaire-lu', range ? [range] : [])
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
      document.getElementById(`cm-${thread.id}`)?.focus({ preventScroll: Boolean(range) })
    },
    [find],
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
      <p role="status" className="vh">
        {isSent && !draft && say('commentSent', language)}
      </p>
      {mayBegin && !draft && (
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
      {draft && mayBegin && (
        <>
          <p className="cm-q">
            {draft.anchor
              ? say('aboutWords', language, { quote: shortly(draft.anchor.quote) })
              : say('aboutAll', language)}
          </p>
          {form?.isPending && (
            <p className="cm-w" role="status">
              {say('commentBegun', language)}
            </p>
          )}
          <Writing
            key={draft.id}
            label={say('yourComment', language)}
            language={language}
            initial={draft.written}
            origin={FRESH}
            choices={{ hasCircle: reader.circle !== null, hasSuggestion: draft.anchor !== null }}
            onWrite={(written) => setDraft({ ...draft, written })}
            asked={form?.asked}
            takesFocus={form?.takesFocus}
            onLeave={() => form?.back(false)}
            onCancel={() => {
              setDraft(null)
              setIsSent(false)
              form?.back(false)
            }}
            onSend={async ({ text: words, suggestion, circle }) => {
              const unstored = draft.anchor && form ? await form.store() : null
              if (unstored !== null) return unstored
              const about = draft.anchor && { anchor: draft.anchor, ...(suggestion && { suggestion }) }
              const version = text.revision && { revision: text.revision }
              const partner = circle === 'mine' && { partner: reader.circle }
              const body = { id: draft.id, circle, text: words, locale: text.locale, ...partner, ...about, ...version }
              const refusal = await send('POST', '', body)
              if (refusal !== null) return refusal
              setDraft(null)
              setIsSent(true)
              form?.back(true)
              return null
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
          {say(all.length > 0 ? 'noneInFilter' : mayBegin ? 'noComments' : 'noCommentsYet', language)}
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
            readingHref={each.place && each.place.state !== 'gone' ? undefined : readingHref}
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

/** In the order of the text: what is about all of it, or is nowhere in it any more, comes first. */
function placed(threads: readonly Thread[], { find, locale }: { find(): Passages | null; locale: Locale }): Placed[] {
  const words = threads.length > 0 ? find() : null
  const order = ({ place }: Placed) => (place && place.state !== 'gone' ? place.start : -1)
  return threads
    .filter((thread) => thread.locale === null || thread.locale === locale)
    .map((thread): Placed => ({ thread, place: thread.anchor && words ? words.placeOf(thread.anchor) : null }))
    .sort((a, b) => order(a) - order(b))
}
