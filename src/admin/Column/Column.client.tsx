'use client'
import { useCallback, useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react'
import type { ReviewableType } from '#domain/content/index.ts'
import type { Language } from '#domain/wording.ts'
import { Comments } from '../Comments/Comments.client.tsx'
import { useLatest } from '../WorkflowBar/latest.client.ts'
import { say, type WordKey } from '../words.ts'
import { PARTS, useChosenPart, type Part } from './choice.client.ts'
import { Corrections } from './Corrections.client.tsx'
import { French } from './French.client.tsx'
import { useApply } from './useApply.client.ts'
import { useForm } from './useForm.client.ts'

interface Props {
  readonly type: ReviewableType
  /** Null as long as there is no document. */
  readonly uid: string | null
  /** Language of the text. */
  readonly locale: 'fr' | 'en'
  readonly translated: readonly string[]
  readonly reader: { readonly id: string; readonly mayComment: boolean; readonly circle: string | null }
  readonly language: Language
}

const NAMES: Readonly<Record<Part, WordKey>> = {
  fiche: 'partFiche',
  notes: 'partNotes',
  corrections: 'partCorrections',
  french: 'partFrench',
  comments: 'comments',
}
/** Parts whose content are fields of the form, drawn by Payload beside these tabs. */
const OF_FIELDS: readonly Part[] = ['fiche', 'notes']

/** Beside the text, one thing at a time. */
export function Column({ type, uid, locale, translated, reader, language }: Props) {
  const id = useId().replaceAll(':', '')
  const root = useRef<HTMLDivElement>(null)
  const [last, choose] = useChosenPart(reader.id)
  const apply = useApply({ type, uid: uid ?? '', language, within: root })
  const snapshot = useLatest(uid ?? '')
  const asked = snapshot?.verdicts.filter(({ comment }) => comment !== null).length ?? 0
  const parts = PARTS.filter(
    (part) => OF_FIELDS.includes(part) || (uid !== null && (part !== 'french' || locale === 'en')),
  )
  const chosen = parts.includes(last) ? last : 'fiche'
  const show = useCallback(() => choose('comments'), [choose])
  const rest = useCallback(() => document.getElementById(`${id}-t-comments`)?.focus(), [id])
  // What is written is the working copy.
  const text = useMemo(() => ({ element: '', locale, revision: null }), [locale])
  const form = useForm({
    type,
    uid: uid ?? '',
    locale,
    language,
    reader,
    isShown: chosen === 'comments',
    show,
    rest,
  })

  // Whoever comes for a comment finds it.
  const isForComment = useRef(typeof location !== 'undefined' && location.hash.startsWith('#cm-'))
  useEffect(() => {
    if (!isForComment.current || uid === null) return
    isForComment.current = false
    choose('comments')
  }, [choose, uid])

  // Payload draws the fields, when it likes; that they are panels of these tabs is said here.
  useEffect(() => {
    const parent = root.current?.parentElement
    if (!parent) return
    const join = () => {
      for (const part of OF_FIELDS) joinPanel(parent.querySelector(`:scope > .volet-${part}`), { id, part })
    }
    join()
    const observer = new MutationObserver(join)
    observer.observe(parent, { childList: true })
    return () => observer.disconnect()
  }, [id])

  const onKeyDown = (event: KeyboardEvent) => {
    const at = parts.indexOf(chosen)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: parts.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = parts[(to + parts.length) % parts.length]!
    choose(next)
    document.getElementById(`${id}-t-${next}`)?.focus()
  }

  return (
    <div className="colonne" ref={root} data-part={chosen} data-person={reader.id}>
      <div className="colonne-t" role="tablist" aria-label={say('column', language)} onKeyDown={onKeyDown}>
        {parts.map((part) => (
          <button
            key={part}
            type="button"
            role="tab"
            id={`${id}-t-${part}`}
            aria-selected={part === chosen}
            aria-controls={part === chosen && !OF_FIELDS.includes(part) ? `${id}-${part}` : undefined}
            tabIndex={part === chosen ? 0 : -1}
            onClick={() => choose(part)}
          >
            {say(NAMES[part], language)}
            {part === 'corrections' && asked > 0 && <span className="colonne-n">{asked}</span>}
          </button>
        ))}
      </div>
      {/* Hidden where the notes are there: only Payload knows whether somebody reads that field. */}
      {chosen === 'notes' && <p className="colonne-v notes-reservees">{say('notesOfOwners', language)}</p>}
      {uid !== null && !OF_FIELDS.includes(chosen) && (
        <div role="tabpanel" id={`${id}-${chosen}`} aria-labelledby={`${id}-t-${chosen}`} tabIndex={0}>
          {chosen === 'corrections' && <Corrections uid={uid} person={reader.id} language={language} />}
          {chosen === 'french' && <French type={type} uid={uid} fields={translated} language={language} />}
          {chosen === 'comments' && (
            <Comments
              type={type}
              uid={uid}
              language={language}
              reader={reader}
              text={text}
              form={form}
              apply={apply}
              readingHref={`/admin/collections/${type}/${uid}/relecture`}
            />
          )}
        </div>
      )}
    </div>
  )
}

function joinPanel(panel: Element | null, { id, part }: { id: string; part: Part }): void {
  const tab = document.getElementById(`${id}-t-${part}`)
  if (!panel) return tab?.removeAttribute('aria-controls')
  panel.setAttribute('role', 'tabpanel')
  panel.setAttribute('id', `${id}-${part}`)
  panel.setAttribute('aria-labelledby', tab?.id ?? '')
  tab?.setAttribute('aria-controls', panel.id)
}
