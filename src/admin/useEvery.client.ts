'use client'
import { useEffect, useRef } from 'react'

/** Does something now and then while the page is visible, and whenever the window is looked at again. */
export function useEvery(seconds: number, work: () => void, { isAtOnce = false } = {}): void {
  const latest = useRef(work)
  useEffect(() => {
    latest.current = work
  })
  useEffect(() => {
    const run = () => {
      if (document.visibilityState === 'visible') latest.current()
    }
    if (isAtOnce) run()
    const timer = setInterval(run, seconds * 1000)
    window.addEventListener('focus', run)
    document.addEventListener('visibilitychange', run)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', run)
      document.removeEventListener('visibilitychange', run)
    }
  }, [seconds, isAtOnce])
}
