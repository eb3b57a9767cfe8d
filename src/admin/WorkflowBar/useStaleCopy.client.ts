'use client'
import { useFormBackgroundProcessing, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { ReviewableType } from '#domain/content/index.ts'
import type { FormSaves } from './formSaves.client.ts'
import { useEvery } from './useEvery.client.ts'

const CHECK_SECONDS = 20
/** The form learns its own `updatedAt` a moment after the save that made it. */
const SETTLE_MS = 2500

interface Asked {
  type: ReviewableType
  uid: string
  saves: FormSaves
  /** Whoever may not save has nothing to lose. */
  isEditing: boolean
}

/**
 * Whether somebody else saved this text after it was opened here: the server then refuses our saves (409 stale_copy), and a
 * passing message is not enough to say so. A refused save says it; it is asked now and then too, for whoever only reads.
 */
export function useStaleCopy({ type, uid, saves, isEditing }: Asked): boolean {
  const [isStale, setIsStale] = useState(false)
  const { underWay, refused } = useSyncExternalStore(saves.subscribe, saves.get, saves.get)
  const isModified = useFormModified()
  const isInBackground = useFormBackgroundProcessing()
  const isProcessing = useFormProcessing()
  // Of a save without an answer nobody knows yet whether it is what is stored.
  const isSaving = isInBackground || isProcessing || underWay > 0 || refused?.status === 0
  const form = useRef({ isSaving })
  useEffect(() => {
    form.current = { isSaving }
  })

  const check = useCallback(async () => {
    if (!isEditing) return
    const isNewer = async () => {
      const savedAt = await updatedAt(type, uid)
      const seen = saves.basedOn()
      return !form.current.isSaving && savedAt !== null && seen !== undefined && Date.parse(savedAt) > Date.parse(seen)
    }
    if (!(await isNewer())) return setIsStale(false)
    // Perhaps our own save, whose answer is still on its way: ask once more when it must have arrived.
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
    setIsStale(await isNewer())
  }, [isEditing, type, uid, saves])
  useEvery(CHECK_SECONDS, () => void check())

  // A save ended and the form is still modified: either one typed on, or it was refused.
  const wasSaving = useRef(false)
  useEffect(() => {
    if (wasSaving.current && !isSaving && isModified) void check()
    wasSaving.current = isSaving
  }, [isSaving, isModified, check])
  return isStale || refused?.code === 'stale_copy'
}

async function updatedAt(type: ReviewableType, uid: string): Promise<string | null> {
  try {
    const response = await fetch(`/api/${type}/${uid}?depth=0&select[updatedAt]=true`, {
      credentials: 'include',
      cache: 'no-store',
    })
    if (!response.ok) return null
    return ((await response.json()) as { updatedAt?: string }).updatedAt ?? null
  } catch {
    return null
  }
}
