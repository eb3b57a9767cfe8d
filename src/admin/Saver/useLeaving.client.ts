'use client'
import { useRouter } from 'next/navigation.js'
import { useEffect, type RefObject } from 'react'
import type { Language } from '#domain/wording.ts'
import { say } from '../words.ts'
import { harvest } from './harvest.client.ts'
import { isSignOut } from './isSignOut.ts'
import type { SavingSession } from './session.client.ts'

/** As long as anybody waits for a link; a browser lets a page open a tab for five seconds after a click. */
const MOST_MS = 4000

interface Asked {
  readonly session: SavingSession | null
  /** What was typed in last. */
  readonly typedIn: RefObject<Element | null>
  readonly language: Language
}

/**
 * Whatever leads away from a form stores it first: links, another language, the preview, the browser's own buttons. Where it
 * cannot be stored one is asked, and what was typed stays on the device.
 */
export function useLeaving({ session, typedIn, language }: Asked): void {
  const router = useRouter()
  useEffect(() => {
    if (!session) return
    let passing: Element | null = null
    const take = () => {
      if (!session.get().isAllStored) session.hold(harvest(typedIn.current))
    }
    const isStored = () => session.get().isAllStored
    const onClick = (event: MouseEvent) => {
      const way = wayOut(event)
      if (!way || way.element === passing || isStored()) return
      event.preventDefault()
      event.stopImmediatePropagation()
      void leaveBy(way)
    }
    const leaveBy = async ({ element, href }: Way) => {
      take()
      const isFlushed = await session.flush(MOST_MS)
      // Signing out has a question of its own.
      if (!isFlushed && !(href && isSignOut(new URL(href))) && !window.confirm(say('leaveUnsaved', language))) return
      passing = element
      await new Promise((resolve) => setTimeout(resolve))
      if (element.isConnected) (element as HTMLElement).click()
      else if (href) router.push(href)
      passing = null
    }
    const onBack = () => {
      take()
      session.again()
    }
    const onHidden = () => {
      if (document.visibilityState === 'hidden') onBack()
    }
    const onUnload = (event: BeforeUnloadEvent) => {
      if (isStored() || passing) return
      onBack()
      event.preventDefault()
    }
    window.addEventListener('click', onClick, true)
    window.addEventListener('popstate', onBack, true)
    window.addEventListener('pagehide', onBack)
    document.addEventListener('visibilitychange', onHidden)
    window.addEventListener('beforeunload', onUnload)
    return () => {
      window.removeEventListener('click', onClick, true)
      window.removeEventListener('popstate', onBack, true)
      window.removeEventListener('pagehide', onBack)
      document.removeEventListener('visibilitychange', onHidden)
      window.removeEventListener('beforeunload', onUnload)
    }
  }, [session, typedIn, language, router])
}

interface Way {
  readonly element: Element
  readonly href: string | null
}

/** What was clicked, if it leads away from this page or shows what is stored. */
function wayOut(event: MouseEvent): Way | null {
  const target = event.target instanceof Element ? event.target : null
  const language = target?.closest('button')
  if (language?.querySelector('[data-locale]') && !language.closest('.localizer-button')) return { element: language, href: null } // prettier-ignore
  const anchor = target?.closest('a')
  const isElsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey
  if (!anchor?.href || anchor.closest('[contenteditable="true"]') || isElsewhere || anchor.download) return null
  const isPreview = anchor.id === 'preview-button'
  if (anchor.target === '_blank') return isPreview ? { element: anchor, href: null } : null
  const url = new URL(anchor.href)
  const isHere = url.pathname === window.location.pathname && url.search === window.location.search
  return isHere || !/^https?:$/.test(url.protocol) ? null : { element: anchor, href: anchor.href }
}
