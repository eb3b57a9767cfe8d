'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReviewableType } from '#domain/content/index.ts'
import type { Language } from '#domain/wording.ts'
import type { Thread } from '#review/threads.ts'
import { useNews } from '../news.client.ts'
import { useEvery } from '../useEvery.client.ts'
import { say } from '../words.ts'

interface Document {
  readonly type: ReviewableType
  readonly uid: string
  readonly language: Language
}

interface Answer {
  threads?: Thread[]
  mayEdit?: boolean
  errors?: { message?: string }[]
}

/** Sends a change and answers what it was refused for; null when it is stored. */
export type Send = (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => Promise<string | null>

/**
 * The comments of a document, kept fresh; null while nothing is known of them, `isLost` where they could not be read.
 * `mayEdit`: this person may put what is suggested there into the text.
 */
export function useComments({ type, uid, language }: Document) {
  const [threads, setThreads] = useState<readonly Thread[] | null>(null)
  const [mayEdit, setMayEdit] = useState(false)
  const [isLost, setIsLost] = useState(false)
  const address = `/api/${type}/${uid}/comments`
  // Answers may overtake each other: only one asked later than the last shown is taken.
  const asked = useRef(0)
  const shown = useRef(0)

  const ask = useCallback(
    async (method: string, path: string, body?: object): Promise<{ isStored: boolean; refusal: string }> => {
      const order = ++asked.current
      try {
        const response = await fetch(address + path, {
          method,
          credentials: 'include',
          cache: 'no-store',
          headers: { 'Accept-Language': language, ...(body && { 'Content-Type': 'application/json' }) },
          ...(body && { body: JSON.stringify(body) }),
        })
        const answer = (await response.json()) as Answer
        if (!answer.threads) return { isStored: false, refusal: answer.errors?.[0]?.message ?? say('commentNotSent', language) } // prettier-ignore
        if (order >= shown.current) {
          shown.current = order
          setThreads(answer.threads)
          setMayEdit(answer.mayEdit === true)
          setIsLost(false)
        }
        return { isStored: true, refusal: '' }
      } catch {
        return { isStored: false, refusal: say('commentNotSent', language) }
      }
    },
    [address, language],
  )

  const load = useCallback(async () => {
    const { isStored } = await ask('GET', '')
    if (!isStored) setIsLost(true)
  }, [ask])
  useEffect(() => void load(), [load])
  useNews({ type, uid }, (now, before) => {
    if (now && now.comments !== before?.comments) void load()
  })

  // What was said through another process of the workshop is not told.
  useEvery(60, () => void load())

  const send: Send = useCallback(
    async (...change) => {
      const { isStored, refusal } = await ask(...change)
      if (isStored) return null
      // What it was refused for may be on the page then.
      void load()
      return refusal
    },
    [ask, load],
  )
  return { threads, mayEdit, isLost, load, send }
}
