'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import type { Language } from '#domain/wording.ts'
import { Creator } from './Creator.client.tsx'
import { Keeper } from './Keeper.client.tsx'

interface Props {
  /** Null as long as there is no document. */
  readonly uid: string | null
  readonly locale: string
  readonly person: string
  /** Of the interface. */
  readonly language: Language
}

export function Saver({ uid, locale, person, language }: Props) {
  const { collectionSlug, hasSavePermission, isTrashed } = useDocumentInfo()
  if (!collectionSlug || !hasSavePermission || isTrashed) return null
  if (uid === null) return <Creator type={collectionSlug} locale={locale} language={language} />
  return <Keeper type={collectionSlug} uid={uid} locale={locale} person={person} language={language} />
}
