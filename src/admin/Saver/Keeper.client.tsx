'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import type { Language } from '#domain/wording.ts'
import { useNews } from '../news.client.ts'
import { lineOf } from './lineOf.ts'
import { readDocument } from './request.client.ts'
import { useShown } from './sessions.client.ts'
import { useLeaving } from './useLeaving.client.ts'
import { useOpened } from './useOpened.client.ts'

interface Props {
  readonly type: string
  readonly uid: string
  readonly locale: string
  readonly person: string
  /** Of the interface. */
  readonly language: Language
}

/** News of one's own save come before its answer, which says the same. */
const ANSWER_MS = 1000
/** Not every key of a rich text is an `input`. */
const KEYS = ['beforeinput', 'input', 'paste', 'cut', 'drop'] as const

/** Stores what is typed in the form it stands in, and says in one line how that goes. */
export function Keeper({ type, uid, locale, person, language }: Props) {
  const session = useOpened({ place: { type, uid, locale }, person, language })
  const shown = useShown(session)
  const line = useRef<HTMLParagraphElement>(null)
  const typedIn = useRef<Element | null>(null)
  useLeaving({ session, typedIn, language })

  useEffect(() => {
    const form = line.current?.closest('form')
    if (!session || !form) return
    const onKey = ({ target }: Event) => {
      if (!(target instanceof Element) || target.closest('.reconnexion, .colonne')) return
      typedIn.current = target
      session.touch()
    }
    const onBack = () => void (session.get().isAllStored || session.again())
    for (const name of KEYS) form.addEventListener(name, onKey, true)
    for (const name of ['online', 'focus'] as const) window.addEventListener(name, onBack)
    return () => {
      for (const name of KEYS) form.removeEventListener(name, onKey, true)
      for (const name of ['online', 'focus'] as const) window.removeEventListener(name, onBack)
    }
  }, [session])

  const check = async () => {
    const stored = session && (await readDocument(session.place))
    const isAtWork = line.current?.closest('form')?.contains(document.activeElement) ?? true
    if (stored) session.hear(stored, { isAtOnce: !isAtWork })
  }
  const isEditing = Boolean(useDocumentInfo().hasSavePermission)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useNews({ type, uid, isEditing }, (now, before) => {
    if (now && (!before || now.saved === before.saved)) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const isOwn = now?.saved != null && now.saved === session?.get().savedAt
      if (!isOwn) void check()
    }, ANSWER_MS)
  })

  return (
    <p ref={line} className="enregistrement" role="status" data-phase={shown?.phase.is ?? 'idle'}>
      {lineOf(shown?.phase ?? { is: 'idle' }, language)}
    </p>
  )
}
