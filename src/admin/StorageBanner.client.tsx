'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { hearAnswers } from './answers.client.ts'
import { Icon } from './Icon.tsx'
import { useEvery } from './useEvery.client.ts'
import { languageFrom, say } from './words.ts'

const HEALTH = '/readyz'
const CHECK_SECONDS = 15
/** Whoever reads the banner waits for it to go. */
const RECHECK_SECONDS = 4

/**
 * On every page of the workshop while the product cannot store: asked now and then, and at once when a save is answered 503.
 * It goes by itself. When the question itself has no answer, what was last known is shown.
 */
export function StorageBanner() {
  const { i18n } = useTranslation()
  const language = languageFrom(i18n)
  const [isWritable, setIsWritable] = useState(true)
  const ask = useCallback(() => {
    void writable().then((known) => known !== null && setIsWritable(known))
  }, [])
  useEvery(isWritable ? CHECK_SECONDS : RECHECK_SECONDS, ask, { isAtOnce: true })
  useEffect(() => hearAnswers(({ status, url }) => void (status === 503 && !url.endsWith(HEALTH) && ask())), [ask])
  if (isWritable) return null
  return (
    <div className="avis avis-alerte avis-bandeau" role="alert">
      <Icon name="triangle-alert" />
      <div>
        <p>
          <b>{say('storageTitle', language)}</b>
        </p>
        <p>{say('storageText', language)}</p>
      </div>
    </div>
  )
}

/** Whether the server can store, or null when it does not say. */
async function writable(): Promise<boolean | null> {
  try {
    const response = await fetch(HEALTH, { cache: 'no-store' })
    const said = (await response.json()) as { writable?: unknown; workshop?: { writable?: unknown } }
    const is = (said.workshop ?? said).writable
    return typeof is === 'boolean' ? is : null
  } catch {
    return null
  }
}
