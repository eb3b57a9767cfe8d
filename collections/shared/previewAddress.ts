import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ReviewableType } from '#domain/content/index.ts'
import { now } from '#platform/clock.ts'
import { env } from '#platform/env.ts'

/** How long a preview link lives, in seconds. */
const TTL_SECONDS = 3600

interface Previewed {
  type: ReviewableType
  uid: string
  locale: string
}

/** A signed, short-lived address of one working copy. Null before the document exists. */
export function previewAddress({ type, uid, locale }: Previewed): string | null {
  if (!uid) return null
  const expires = Math.floor(now().getTime() / 1000) + TTL_SECONDS
  return `/preview/${type}/${uid}/${locale}/${expires}/${signatureOf({ type, uid, locale, expires })}`
}

/** Whether the link was made here and has not expired. */
export function isPreviewSigned(link: Previewed & { expires: number; signature: string }): boolean {
  const expected = Buffer.from(signatureOf(link))
  const given = Buffer.from(link.signature)
  return link.expires * 1000 > now().getTime() && given.length === expected.length && timingSafeEqual(given, expected)
}

function signatureOf({ type, uid, locale, expires }: Previewed & { expires: number }): string {
  return createHmac('sha256', `${env().PAYLOAD_SECRET}:preview`)
    .update(`${type}/${uid}/${locale}/${expires}`)
    .digest('base64url')
}
