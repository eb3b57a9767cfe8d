'use client'
import { useEffect, useRef } from 'react'

/** Saves follow one another while somebody types: only the last of a run matters. */
const QUIET_MS = 1200

/** Does something once the form has been saved (`savedAt`, null before): the checklist and the comparison are about the saved text. */
export function useAfterSave(savedAt: string | null, work: () => void): void {
  const latest = useRef(work)
  useEffect(() => {
    latest.current = work
  })
  useEffect(() => {
    if (savedAt === null) return
    const timer = setTimeout(() => latest.current(), QUIET_MS)
    return () => clearTimeout(timer)
  }, [savedAt])
}
