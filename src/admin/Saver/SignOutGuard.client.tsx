'use client'
import { useAuth, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import { languageFrom, say } from '../words.ts'
import { forget, keptOf } from './device.client.ts'
import { isSignOut } from './isSignOut.ts'
import { endAll } from './sessions.client.ts'

/** On every page of the workshop: whoever signs out leaves no text on the device, and is asked first where there is some. */
export function SignOutGuard() {
  const { user } = useAuth()
  const { i18n } = useTranslation()
  const person = user ? String(user.id) : null
  const language = languageFrom(i18n)
  useEffect(() => {
    if (person === null) return
    let passing: Element | null = null
    const onClick = (event: MouseEvent) => {
      const anchor = event.target instanceof Element ? event.target.closest('a') : null
      if (!anchor || !isSignOut(anchor) || anchor === passing) return
      event.preventDefault()
      event.stopImmediatePropagation()
      void signOut(anchor, person)
    }
    const signOut = async (anchor: HTMLAnchorElement, of: string) => {
      const kept = (await keptOf(of)) ?? []
      if (kept.length > 0 && !window.confirm(say('signOutErases', language))) return
      if (kept.length > 0) endAll()
      await forget(kept.map(({ form }) => form))
      passing = anchor
      anchor.click()
      passing = null
    }
    window.addEventListener('click', onClick, true)
    return () => window.removeEventListener('click', onClick, true)
  }, [person, language])
  return null
}
