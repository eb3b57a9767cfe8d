import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { sha256 } from '#platform/hash.ts'
import { ASKING_EACH_TIME, freshFor, IMMUTABLE } from './freshFor.ts'
import { CORS, security } from './headers.ts'

const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)

export type Encoding = 'br' | 'gzip' | 'identity'

/** One answer, encoded once in three ways. Immutable. */
export interface Snapshot {
  readonly variants: Readonly<Record<Encoding, Variant>>
  /** 200; a page that says why there is none has another. */
  readonly status: number
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
  /** An HTTP date, where the answer has one. */
  readonly lastModified: string | undefined
  /** Flat header lists, as `writeHead` takes them fastest. */
  readonly headers: string[]
  readonly headers304: string[]
}

export interface Answer {
  readonly body: string | Buffer
  readonly contentType: string
  /** 200 when not said. */
  readonly status?: number
  /** All of its headers but type, length, encoding, tag, date and those for shared caches, as a flat list; those of `/v1` when not said. */
  readonly headers?: readonly string[]
  readonly lastModified?: Date
  /** What shared caches know it by, when they may keep it (`surrogateKeys`); without, they do as everybody else. */
  readonly keys?: readonly string[]
  /** True for bytes whose address is their hash. */
  readonly isImmutable?: boolean
  readonly validUntil?: Date | null
  /** False when it must not take room in memory; true when not said. */
  readonly isKept?: boolean
}

/** An answer with its headers, compressed once. `nowMs`: milliseconds since 1970. */
export async function snapshotOf(
  answer: Answer,
  { nowMs, publicUrl }: { nowMs: number; publicUrl: string },
): Promise<Snapshot> {
  const body = Buffer.isBuffer(answer.body) ? answer.body : Buffer.from(answer.body)
  const tag = sha256(body).slice(0, 24)
  const isText = /json|text|svg|html|xml/.test(answer.contentType)
  const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: 5, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  const [br, gz] = isText
    ? await Promise.all([brotli(body, { params: quality }), gzip(body, { level: 6 })])
    : [body, body]
  const untilMs = answer.validUntil ? answer.validUntil.getTime() : Number.POSITIVE_INFINITY
  const { cdnCacheControl, keptUntilMs } = freshFor(untilMs, nowMs)
  const { keys, contentType } = answer
  const lastModified = answer.lastModified?.toUTCString()
  const common = [
    ...(answer.headers ?? commonHeaders(answer, publicUrl)),
    ...(keys ? ['CDN-Cache-Control', cdnCacheControl] : []),
    ...(keys && keys.length > 0 ? ['Surrogate-Key', keys.join(' ')] : []),
    ...(lastModified ? ['Last-Modified', lastModified] : []),
  ]
  const variant = (bytes: Buffer, encoding: Encoding) =>
    variantOf({ body: fit(bytes), encoding, tag, lastModified, common, contentType })
  const identity = variant(body, 'identity')
  return {
    variants: { identity, br: isText ? variant(br, 'br') : identity, gzip: isText ? variant(gz, 'gzip') : identity },
    status: answer.status ?? 200,
    keptUntilMs: keys ? keptUntilMs : untilMs,
    isKept: answer.isKept ?? true,
    bytes: isText ? body.length + br.length + gz.length : body.length,
  }
}

const commonHeaders = ({ isImmutable = false }: Answer, publicUrl: string): string[] => [
  'Cache-Control', isImmutable ? IMMUTABLE : ASKING_EACH_TIME,
  'Vary', 'Accept-Encoding',
  ...CORS,
  ...security(publicUrl),
] // prettier-ignore

function variantOf(made: {
  body: Buffer
  encoding: Encoding
  tag: string
  lastModified: string | undefined
  common: readonly string[]
  contentType: string
}): Variant {
  const { body, encoding, tag, lastModified, common, contentType } = made
  const etag = encoding === 'identity' ? `"${tag}"` : `"${tag}.${encoding}"`
  const headers304 = [...common, 'ETag', etag]
  const encoded = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
  return {
    body,
    etag,
    lastModified,
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
