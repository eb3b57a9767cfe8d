'use client'
import {
  useAllFormFields,
  useForm,
  useFormBackgroundProcessing,
  useFormModified,
  useFormProcessing,
  useLocale,
} from '@payloadcms/ui'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { canonicalText } from '#domain/content/canonical.ts'
import { autosaveAddress, LEXICAL_MS } from './autosave.client.ts'
import type { FormSaves, Refused } from './formSaves.client.ts'

/** Payload's autosave comes 800 ms after the last change: what is not stored by then, it has passed over. */
const QUIET_MS = 2500
const FIRST_RETRY_MS = 2000
const LAST_RETRY_MS = 15_000

interface Asked {
  saves: FormSaves
  /** `/api/chapters/<uid>` */
  address: string
  onSaved(): void
}

/**
 * Sees to it that the last keystrokes are stored: tries again by itself what was refused for a passing reason, sends what
 * autosave passed over, and asks before the page is left with something typed that is not stored. Answers why it is not.
 */
export function useKeepSaved({ saves, address, onSaved }: Asked): Refused | null {
  const { underWay, refused } = useSyncExternalStore(saves.subscribe, saves.get, saves.get)
  const [fields, dispatchFields] = useAllFormFields()
  const { createFormData, getData, setModified } = useForm()
  const { code: locale } = useLocale()
  const isModified = useFormModified()
  const isInBackground = useFormBackgroundProcessing()
  const isProcessing = useFormProcessing()
  const isBusy = underWay > 0 || isInBackground || isProcessing
  const typed = useRef({ at: 0, isPending: false })
  const failures = useRef(0)
  const latest = useRef<{ attempt(): void; isStored(): boolean }>({ attempt: () => {}, isStored: () => true })

  const isSame = () => wordsOf(getData()) === wordsOf(saves.get().stored)
  const mayDiffer = () => isModified || typed.current.isPending || refused !== null
  const isStored = () =>
    !isBusy && Date.now() - typed.current.at > LEXICAL_MS && refused === null && (!mayDiffer() || isSame())

  function attempt() {
    if (saves.get().stored === undefined) return saves.settle(getData())
    if (isBusy || refused?.code === 'stale_copy' || !mayDiffer()) return
    // Of a save without an answer nobody knows whether it is what is stored: what is typed goes again.
    if (!isSame() || refused?.status === 0) return void save()
    typed.current.isPending = false
    if (refused) saves.settle(saves.get().stored)
  }

  async function save() {
    const body = await createFormData({ _status: 'draft' }, { mergeOverrideData: true })
    const response = await fetch(autosaveAddress(address, locale), { method: 'PATCH', body, credentials: 'include' })
    failures.current = response.ok ? 0 : failures.current + 1
    if (!response.ok) return
    dispatchFields({ type: 'UPDATE', path: 'updatedAt', value: saves.get().savedAt })
    if (isSame()) setModified(false)
    onSaved()
  }

  useEffect(() => {
    latest.current = { attempt, isStored }
  })
  useEffect(() => {
    const wait = refused ? retryAfter(refused, failures.current) : QUIET_MS
    if (wait === null) return
    const timer = setTimeout(() => latest.current.attempt(), saves.get().stored === undefined ? 0 : wait)
    return () => clearTimeout(timer)
  }, [fields, isBusy, refused, saves])

  useEffect(() => {
    const onInput = () => void (typed.current = { at: Date.now(), isPending: true })
    const onReturn = () => void (saves.get().refused && latest.current.attempt())
    const onLeave = (event: BeforeUnloadEvent) => void (latest.current.isStored() || event.preventDefault())
    document.addEventListener('input', onInput, true)
    window.addEventListener('beforeunload', onLeave)
    for (const name of ['online', 'focus'] as const) window.addEventListener(name, onReturn)
    return () => {
      document.removeEventListener('input', onInput, true)
      window.removeEventListener('beforeunload', onLeave)
      for (const name of ['online', 'focus'] as const) window.removeEventListener(name, onReturn)
    }
  }, [saves])
  return refused
}

/** Milliseconds until the next try; null when trying again the same can only be refused again. */
function retryAfter({ status }: Refused, failures: number): number | null {
  const isPassing = status === 0 || status === 401 || status === 403 || status === 429 || status >= 500
  return isPassing ? Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures) : null
}

/** The form's words, without what the server adds to them. */
function wordsOf(data: unknown): string {
  const { updatedAt: _, createdAt: __, _status: ___, ...words } = (data ?? {}) as Record<string, unknown>
  return canonicalText(words)
}
