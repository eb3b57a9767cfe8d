'use client'
import type { Language } from '#domain/wording.ts'
import { say } from '../words.ts'

export type Answered<T> =
  | { readonly ok: true; readonly value: T }
  /** `message` is a sentence for the person; `code` is empty when the server did not answer. */
  | { readonly ok: false; readonly code: string; readonly message: string }

interface Asking {
  readonly language: Language
  /** Sent as a POST; a GET without. */
  readonly body?: object
}

/** Asks about accounts. */
export async function asked<T>(address: string, { language, body }: Asking): Promise<Answered<T>> {
  try {
    const response = await fetch(address, {
      method: body ? 'POST' : 'GET',
      credentials: 'include',
      cache: 'no-store',
      headers: { 'Accept-Language': language, ...(body && { 'Content-Type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    const answer = (await response.json()) as T & { errors?: { code?: string; message?: string }[] }
    if (response.ok) return { ok: true, value: answer }
    const [error] = answer.errors ?? []
    return { ok: false, code: error?.code ?? '', message: error?.message ?? say('signInUnreachable', language) }
  } catch {
    return { ok: false, code: '', message: say('signInUnreachable', language) }
  }
}
