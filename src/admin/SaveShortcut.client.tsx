'use client'
import { toast, useEditDepth, useHotkey, useTranslation } from '@payloadcms/ui'
import { languageFrom, say } from './words.ts'

/**
 * In place of Payload's publish button, which also owned Ctrl+S: nothing needs saving by hand, and without this the browser
 * would offer to save the page.
 */
export function SaveShortcut() {
  const editDepth = useEditDepth()
  const { i18n } = useTranslation()
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    toast.info(say('autosaved', languageFrom(i18n)))
  })
  return null
}
