import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { sha256 } from '#platform/hash.ts'

const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)

export type Encoding = 'br' | 'gzip' | 'identity'

/** One answer, encoded once in three ways. Immutable. */
export interface Snapshot {
  readonly variants: Readonly<Record<Encoding, Variant>>
  /** Milliseconds since 1970 after which it must be made anew; Infinity when time does not change it. */
  readonly validUntilMs: number
}

export interface Variant {
  readonly body: Buffer
  readonly etag: string
  /** Flat header lists, as `writeHead` takes them fastest. */
  readonly headers: string[]
  readonly headers304: string[]
}

export interface Answer {
  readonly body: string | Buffer
  readonly contentType: string
  readonly lastModified?: Date
  readonly validUntil?: Date | null
  /** True for bytes that never change (media, by hash). */
  readonly isImmutable?: boolean
}

/** Seconds a shared cache may keep an answer; never past the next instant at which it changes by itself. */
const SHARED_SECONDS = 60

export async function snapshotOf(answer: Answer, nowMs: number): Promise<Snapshot> {
  const body = Buffer.isBuffer(answer.body) ? answer.body : Buffer.from(answer.body)
  const tag = sha256(body).slice(0, 24)
  const isText = /json|text|svg|html/.test(answer.contentType)
  const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: 5, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  const [br, gz] = isText
    ? await Promise.all([brotli(body, { params: quality }), gzip(body, { level: 6 })])
    : [body, body]
  const validUntilMs = answer.validUntil ? answer.validUntil.getTime() : Number.POSITIVE_INFINITY
  const common = commonHeaders(answer, validUntilMs - nowMs)
  const variant = (bytes: Buffer, encoding: Encoding) =>
    variantOf({ body: fit(bytes), encoding, tag, common, contentType: answer.contentType })
  const identity = variant(body, 'identity')
  return {
    variants: { identity, br: isText ? variant(br, 'br') : identity, gzip: isText ? variant(gz, 'gzip') : identity },
    validUntilMs,
  }
}

function commonHeaders(answer: Answer, leftMs: number): string[] {
  const seconds = Math.max(0, Math.min(SHARED_SECONDS, Math.floor(leftMs / 1000)))
  const stale = leftMs > 600_000 ? ', stale-while-revalidate=600' : ''
  const cache = answer.isImmutable
    ? 'public, max-age=31536000, immutable'
    : `public, max-age=0, s-maxage=${seconds}${stale}`
  return [
    'Cache-Control', cache,
    'Vary', 'Accept-Encoding',
    ...CORS,
    ...SECURITY,
    ...(answer.lastModified ? ['Last-Modified', answer.lastModified.toUTCString()] : []),
  ] // prettier-ignore
}

/** Every answer of /v1 may be read by any site. */
export const CORS = ['Access-Control-Allow-Origin', '*', 'Access-Control-Expose-Headers', 'ETag, Link, Location']
/** What Express would add, for the answers that never reach it. */
export const SECURITY = [
  'X-Content-Type-Options', 'nosniff',
  'Cross-Origin-Resource-Policy', 'cross-origin',
  'Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy', 'no-referrer',
] // prettier-ignore

function variantOf(made: {
  body: Buffer
  encoding: Encoding
  tag: string
  common: string[]
  contentType: string
}): Variant {
  const { body, encoding, tag, common, contentType } = made
  const etag = encoding === 'identity' ? `"${tag}"` : `"${tag}.${encoding}"`
  const headers304 = [...common, 'ETag', etag]
  const encoded = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
  return {
    body,
    etag,
    headers304,
    headers: [...headers304, 'Content-Type', contentType, 'Content-Length', String(body.length), ...encoded],
  }
}

/** zlib's one-shot results are views on ArrayBuffers of 16 KB or more: copied to size, 378 MB became 100. */
function fit(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.length) return bytes
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}
