'use client'
import { useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { ReviewableType } from '#domain/content/index.ts'
import type { Language } from '#domain/wording.ts'
import { say } from '../words.ts'
import { FormSaves } from './formSaves.client.ts'

interface Asked {
  type: ReviewableType
  uid: string
  language: Language
}

/** The saves of the form this bar stands in, from its opening on. */
export function useFormSaves({ type, uid, language }: Asked): FormSaves {
  const [saves] = useState(() => new FormSaves(`/api/${type}/${uid}`, say('unreachable', language)))
  const seenAt = useFormFields(([fields]) => fields.updatedAt?.value as string | undefined)
  useEffect(() => saves.watch(), [saves])
  useEffect(() => {
    saves.seenAt = seenAt
  }, [saves, seenAt])
  return saves
}
