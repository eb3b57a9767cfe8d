'use client'
import { useEffect, useRef } from 'react'
import type { Language } from '#domain/wording.ts'
import { useEvery } from '../WorkflowBar/useEvery.client.ts'
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

/** What somebody else stores is heard of as often. */
const CHECK_SECONDS = 20
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
      if (!(target instanceof Element) || target.closest('.reconnexion')) return
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
  useEvery(CHECK_SECONDS, () => void check())

  return (
    <p ref={line} className="enregistrement" role="status" data-phase={shown?.phase.is ?? 'idle'}>
      {lineOf(shown?.phase ?? { is: 'idle' }, language)}
    </p>
  )
}
