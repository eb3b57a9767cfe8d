'use client'
import { MEDIA_EXTENSIONS } from '#domain/mediaTypes.ts'
import type { Picture, Source } from '#richtext/paste/pictures.ts'

interface Sending {
  readonly picture: Picture
  readonly file: File | null
  /** Of the text, and so of the words said instead of the picture. */
  readonly locale: string
}

/** Gives a picture to the media, by the door all media come in by; its id, or null where it was refused or the line is cut. */
export async function sendPicture({ picture, file, locale }: Sending): Promise<string | null> {
  const bytes = file ?? fileOf(picture.source)
  if (!bytes) return null
  const form = new FormData()
  form.set('_payload', JSON.stringify({ ...(picture.alt && { alt: picture.alt.slice(0, MOST_ALT) }) }))
  form.set('file', bytes)
  const address = `/api/media?${new URLSearchParams({ locale, depth: '0' })}`
  return fetch(address, { method: 'POST', body: form, credentials: 'include' })
    .then(async (answer) => (answer.ok ? ((await answer.json()) as { doc: { id: string } }).doc.id : null))
    .catch(() => null)
}

const MOST_ALT = 500

function fileOf(source: Source): File | null {
  if (source.as === 'file') return null
  const { as, type, digits } = source
  const bytes = as === 'hex' ? fromHex(digits) : fromBase64(digits)
  return bytes && new File([bytes], `image.${MEDIA_EXTENSIONS[type]}`, { type })
}

const fromHex = (digits: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: Math.floor(digits.length / 2) }, (_, at) => parseInt(digits.slice(at * 2, at * 2 + 2), 16))

function fromBase64(digits: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(digits), (sign) => sign.charCodeAt(0))
  } catch {
    return null
  }
}
