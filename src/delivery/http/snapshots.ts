import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { sha256 } from '#platform/hash.ts'
import { freshFor } from './freshFor.ts'
import { CORS, security } from './headers.ts'

const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)

export type Encoding = 'br' | 'gzip' | 'identity'

/** One answer, encoded once in three ways. Immutable. */
export interface Snapshot {
  readonly variants: Readonly<Record<Encoding, Variant>>
  /** Milliseconds since 1970 after which it must be made anew; Infinity when time does not change it. */
  readonly keptUntilMs: number
  /** False for what is made anew each time: files, and what nobody asks twice. */
  readonly isKept: boolean
  /** Bytes of the bodies it holds. */
  readonly bytes: number
}

interface Variant {
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
  /** False when it must not take room in memory; true when not said. */
  readonly isKept?: boolean
}

/** An answer with its headers, compressed once. `nowMs`: milliseconds since 1970. */
export async function snapshotOf(answer: Answer, nowMs: number): Promise<Snapshot> {
  const body = Buffer.isBuffer(answer.body) ? answer.body : Buffer.from(answer.body)
  const tag = sha256(body).slice(0, 24)
  const isText = /json|text|svg|html/.test(answer.contentType)
  const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: 5, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  const [br, gz] = isText
    ? await Promise.all([brotli(body, { params: quality }), gzip(body, { level: 6 })])
    : [body, body]
  const untilMs = answer.validUntil ? answer.validUntil.getTime() : Number.POSITIVE_INFINITY
  const { cacheControl, keptUntilMs } = freshFor(untilMs, nowMs)
  const common = commonHeaders(answer, cacheControl)
  const variant = (bytes: Buffer, encoding: Encoding) =>
    variantOf({ body: fit(bytes), encoding, tag, common, contentType: answer.contentType })
  const identity = variant(body, 'identity')
  return {
    variants: { identity, br: isText ? variant(br, 'br') : identity, gzip: isText ? variant(gz, 'gzip') : identity },
    keptUntilMs,
    isKept: answer.isKept ?? true,
    bytes: isText ? body.length + br.length + gz.length : body.length,
  }
}

function commonHeaders({ lastModified }: Answer, cacheControl: string): string[] {
  return [
    'Cache-Control', cacheControl,
    'Vary', 'Accept-Encoding',
    ...CORS,
    ...security(),
    ...(lastModified ? ['Last-Modified', lastModified.toUTCString()] : []),
  ] // prettier-ignore
}

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
