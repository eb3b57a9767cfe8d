'use client'
import { useDocumentInfo, useEditDepth, useHotkey } from '@payloadcms/ui'
import { useSession } from './Saver/sessions.client.ts'

/**
 * In place of Payload's publish button, which also owned Ctrl+S: nothing needs saving by hand, but whoever asks for it has it
 * at once, and without this the browser would offer to save the page. The line of saving says how it went.
 */
export function SaveShortcut() {
  const editDepth = useEditDepth()
  const { collectionSlug, id } = useDocumentInfo()
  const session = useSession(collectionSlug ?? '', String(id ?? ''))
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    void session?.flush()
  })
  return null
}
