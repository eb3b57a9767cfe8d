import type { Change } from './types.ts'

/** What a webhook of Coplume says. */
export interface WebhookMessage {
  /** `changes`. */
  readonly type: string
  readonly timestamp: string
  readonly data: {
    /** The place it begins after, and the one where the next begins. */
    readonly since: string
    readonly next: string
    /** More has changed already, and comes in the next. */
    readonly more: boolean
    readonly items: readonly Change[]
    /** What a cache is to forget: values of `Surrogate-Key`. */
    readonly keys: readonly string[]
  }
}

export class WebhookError extends Error {
  override readonly name = 'WebhookError'
  readonly code: 'missing_header' | 'bad_timestamp' | 'bad_secret' | 'bad_signature' | 'bad_body'

  constructor(code: WebhookError['code'], message: string) {
    super(message)
    this.code = code
  }
}

type HeaderSource = Headers | Readonly<Record<string, string | readonly string[] | undefined>>

export interface Arrived {
  /** As it came, not parsed and written anew: the bytes are what is signed. */
  readonly body: string | Uint8Array
  readonly headers: HeaderSource
  /** `whsec_…`, as the workshop shows it; several while a secret is renewed. */
  readonly secret: string | readonly string[]
  /** How far the clocks may be apart. Five minutes. */
  readonly toleranceMs?: number
  /** Milliseconds since 1970. */
  readonly nowMs?: number
}

const FIVE_MINUTES_MS = 300_000

/**
 * Believes a message that came to a webhook (the scheme of Standard Webhooks), and answers what it says. The same message may come
 * more than once, under one `webhook-id`.
 * @throws WebhookError
 */
export async function verifyWebhook(arrived: Arrived): Promise<WebhookMessage> {
  const { headers, secret, toleranceMs = FIVE_MINUTES_MS, nowMs = Date.now() } = arrived
  const id = header(headers, 'webhook-id')
  const seconds = header(headers, 'webhook-timestamp')
  const signatures = header(headers, 'webhook-signature').split(' ').flatMap(bytesOfSignature)
  if (!/^\d{1,12}$/.test(seconds) || Math.abs(nowMs - Number(seconds) * 1000) > toleranceMs)
    throw new WebhookError('bad_timestamp', '“webhook-timestamp” is not of now: an old message, or clocks that differ.')
  const encoder = new TextEncoder()
  const body = typeof arrived.body === 'string' ? encoder.encode(arrived.body) : arrived.body
  const signed = joined(encoder.encode(`${id}.${seconds}.`), body)
  for (const each of typeof secret === 'string' ? [secret] : secret) {
    const key = await keyOf(each)
    for (const signature of signatures)
      if (await crypto.subtle.verify('HMAC', key, signature, signed)) return messageOf(body)
  }
  throw new WebhookError('bad_signature', 'No signature is of this message under this secret.')
}

function header(headers: HeaderSource, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : caseless(headers, name)
  if (!value) throw new WebhookError('missing_header', `“${name}” is missing.`)
  return value
}

function caseless(headers: Readonly<Record<string, string | readonly string[] | undefined>>, name: string) {
  const found = Object.entries(headers).find(([each]) => each.toLowerCase() === name)?.[1]
  return typeof found === 'string' || found === undefined ? found : found[0]
}

async function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = bytesOf(secret.replace(/^whsec_/, ''))
  if (!bytes || bytes.length === 0) throw new WebhookError('bad_secret', 'The secret is not as the workshop shows it.')
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
}

/** Only the version that is known: others are for whoever knows them. */
function bytesOfSignature(signature: string): Uint8Array<ArrayBuffer>[] {
  const bytes = signature.startsWith('v1,') ? bytesOf(signature.slice('v1,'.length)) : null
  return bytes ? [bytes] : []
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

function messageOf(body: Uint8Array): WebhookMessage {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as WebhookMessage
  } catch {
    throw new WebhookError('bad_body', 'The message is signed, and no JSON.')
  }
}
