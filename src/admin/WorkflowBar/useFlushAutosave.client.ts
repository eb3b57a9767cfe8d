'use client'
import {
  useDocumentInfo,
  useForm,
  useFormBackgroundProcessing,
  useFormModified,
  useFormProcessing,
  useLocale,
} from '@payloadcms/ui'
import { useCallback, useEffect, useRef } from 'react'
import { autosaveAddress, LEXICAL_MS } from './autosave.client.ts'

const TIMEOUT_MS = 15_000
const STEP_MS = 50

/**
 * Saves what is in the form now and answers true once the server has it, false when it could not be saved. The request is
 * the one Payload's Autosave makes, so its own pending debounce then finds nothing left to do.
 */
export function useFlushAutosave(): () => Promise<boolean> {
  const {
    collectionSlug,
    id,
    mostRecentVersionIsAutosaved,
    setMostRecentVersionIsAutosaved,
    setUnpublishedVersionCount,
  } = useDocumentInfo()
  const { submit } = useForm()
  const { code } = useLocale()
  const isModified = useFormModified()
  const isInBackground = useFormBackgroundProcessing()
  const isProcessing = useFormProcessing()
  const form = useRef({ isModified, isBusy: false, submit })
  useEffect(() => {
    form.current = { isModified, isBusy: isInBackground || isProcessing, submit }
  })

  return useCallback(async () => {
    const end = Date.now() + TIMEOUT_MS
    await pause(LEXICAL_MS)
    while (Date.now() < end) {
      if (form.current.isBusy) {
        await pause(STEP_MS)
        continue
      }
      if (!form.current.isModified) return true
      const result = (await form.current.submit({
        acceptValues: { overrideLocalChanges: false },
        action: autosaveAddress(`/api/${collectionSlug}/${id}`, code),
        context: { getDocPermissions: false, incrementVersionCount: !mostRecentVersionIsAutosaved },
        disableFormWhileProcessing: false,
        disableSuccessStatus: true,
        method: 'PATCH',
        overrides: { _status: 'draft' },
        skipValidation: true,
      })) as { res?: Response } | undefined
      if (!result?.res?.ok) return false
      if (!mostRecentVersionIsAutosaved) {
        setMostRecentVersionIsAutosaved(true)
        setUnpublishedVersionCount((count) => count + 1)
      }
      await pause(STEP_MS)
    }
    return false
  }, [
    code,
    collectionSlug,
    id,
    mostRecentVersionIsAutosaved,
    setMostRecentVersionIsAutosaved,
    setUnpublishedVersionCount,
  ])
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
