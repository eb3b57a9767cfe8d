'use client'
import { useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { Language } from '#domain/wording.ts'
import type { Words } from '#words/pair.ts'
import { say, type Values } from '#words/say.ts'
import { typography } from '#richtext/typography.ts'
import { languageFrom } from '../words.ts'

export type Say = (words: Words, values?: Values) => string

/** How the interface speaks where a body is written: in which language, and a sentence in it. */
export function useWords(): { language: Language; said: Say } {
  const language = languageFrom(useTranslation().i18n)
  const said = useCallback<Say>((words, values) => typography(say(words, language, values), language), [language])
  return { language, said }
}
