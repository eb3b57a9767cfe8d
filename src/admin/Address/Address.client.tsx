'use client'
import { useDocumentInfo, useFormFields, useLocale, useTranslation } from '@payloadcms/ui'
import { isReviewableType } from '#domain/content/index.ts'
import { pageAddress } from '#domain/delivered/addresses.ts'
import { slugOf } from '#domain/slugOf.ts'
import { useLatest } from '../WorkflowBar/latest.client.ts'
import { languageFrom, say } from '../words.ts'

/** Under the field of the address: what the address is as things stand, and what changing it does. */
export function Address() {
  const { i18n } = useTranslation()
  const language = languageFrom(i18n)
  const { id, collectionSlug } = useDocumentInfo()
  const { code } = useLocale()
  const snapshot = useLatest(String(id ?? ''))
  const written = useFormFields(([fields]) => fields.slug?.value as string | undefined)?.trim()
  const title = useFormFields(([fields]) => fields.title?.value as string | undefined)
  const isLive = snapshot?.liveRevision != null
  // The title of a translation makes no address, nor does that of a text that has one already.
  const slug = written || (code === 'fr' && !isLive ? slugOf(title ?? '') : '')
  if (!isReviewableType(collectionSlug) || collectionSlug === 'outline' || !slug) return null
  const address = pageAddress({ type: collectionSlug, slug, locale: 'fr' })
  return (
    <div className="adresse">
      <p role="status">{say('addressWillBe', language, { address })}</p>
      <p>{say(written ? 'addressChange' : 'addressFromTitle', language)}</p>
    </div>
  )
}
