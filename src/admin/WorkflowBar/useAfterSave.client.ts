'use client'
import { useFormBackgroundProcessing, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** Saves follow one another while somebody types: only the last of a run matters. */
const QUIET_MS = 1200

/** Does something once the form has been saved: the checklist and the comparison are about the saved text. */
export function useAfterSave(work: () => void): void {
  const isModified = useFormModified()
  const isInBackground = useFormBackgroundProcessing()
  const isProcessing = useFormProcessing()
  const isSaving = isInBackground || isProcessing
  const latest = useRef(work)
  const wasSaving = useRef(false)
  useEffect(() => {
    latest.current = work
  })
  useEffect(() => {
    if (isSaving) wasSaving.current = true
    // The form still counts as modified for a moment after the save that made it clean.
    if (!wasSaving.current || isSaving || isModified) return
    wasSaving.current = false
    const timer = setTimeout(() => latest.current(), QUIET_MS)
    return () => clearTimeout(timer)
  }, [isSaving, isModified])
}
