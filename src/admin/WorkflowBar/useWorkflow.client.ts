'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Wish } from '#domain/commands.ts'
import type { ReviewableType } from '#domain/content/index.ts'
import type { Finding } from '#domain/findings.ts'
import type { Snapshot } from '#review/snapshot.ts'
import { useNews } from '../news.client.ts'

export type Outcome =
  | { readonly ok: true; readonly snapshot: Snapshot }
  /** `status` 0: the server could not be reached. */
  | {
      readonly ok: false
      readonly status: number
      readonly code: string
      readonly message: string
      readonly findings: readonly Finding[]
    }

/** Saves follow one another while somebody types: only the last of a run matters. */
const QUIET_MS = 1200
/** What concerns the whole guide is heard by all open forms together; they ask one after the other. */
const SPREAD_MS = 20_000

interface Document {
  type: ReviewableType
  uid: string
  initial: Snapshot
  /** Whether this is a form somebody may save. */
  isEditing?: boolean
}

/** The state of the review, kept fresh, who else has the form open, and the one way to send a command. */
export function useWorkflow({ type, uid, initial, isEditing }: Document) {
  const { i18n } = useTranslation()
  const [snapshot, setSnapshot] = useState(initial)
  const address = `/api/${type}/${uid}/workflow`
  // Answers may overtake each other: only one asked later than the last shown is taken.
  const asked = useRef(0)
  const shown = useRef(0)
  const take = useCallback((order: number, next: Snapshot) => {
    if (order < shown.current) return
    shown.current = order
    setSnapshot(next)
  }, [])
  useEffect(() => {
    take(++asked.current, initial)
  }, [initial, take])

  const load = useCallback(
    async (locales?: readonly string[]): Promise<Snapshot | null> => {
      const order = ++asked.current
      try {
        const response = await fetch(locales ? `${address}?locales=${locales.join(',')}` : address, {
          credentials: 'include',
          cache: 'no-store',
          headers: { 'Accept-Language': i18n.language },
        })
        if (!response.ok) return null
        const next = (await response.json()) as Snapshot
        take(order, next)
        return next
      } catch {
        return null
      }
    },
    [address, i18n.language, take],
  )

  const send = useCallback(
    async (wish: Wish): Promise<Outcome> => {
      const body = JSON.stringify({ id: crypto.randomUUID(), ...wish })
      const post = () =>
        fetch(address, {
          method: 'POST',
          credentials: 'include',
          headers: { 'Content-Type': 'application/json', 'Accept-Language': i18n.language },
          body,
        })
      const order = ++asked.current
      try {
        // The command carries its id: asking twice counts once, so a lost answer is simply asked for again.
        const response = await post().catch(() => post())
        const answer: unknown = await response.json()
        if (!response.ok) return refusalIn(response.status, answer)
        take(order, answer as Snapshot)
        return { ok: true, snapshot: answer as Snapshot }
      } catch {
        return { ok: false, status: 0, code: 'unreachable', message: '', findings: [] }
      }
    },
    [address, i18n.language, take],
  )

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const news = useNews({ type, uid, isEditing }, (now, before) => {
    const later = (ms: number) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void load(), ms)
    }
    if (!now || now.review !== (before?.review ?? snapshot.seq)) void load()
    else if (before && now.saved !== before.saved) later(QUIET_MS)
    else if (before && now.guide !== before.guide) later(Math.random() * SPREAD_MS)
  })
  return { snapshot, load, send, others: news?.others ?? [] }
}

interface Refused {
  errors?: { code?: string; message?: string; findings?: Finding[] }[]
}

function refusalIn(status: number, answer: unknown): Outcome {
  const [error] = (answer as Refused | null)?.errors ?? []
  return {
    ok: false,
    status,
    code: error?.code ?? '',
    message: error?.message ?? '',
    findings: error?.findings ?? [],
  }
}
