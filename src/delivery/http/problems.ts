import type { IncomingMessage, ServerResponse } from 'node:http'
import { STATUS_CODES } from 'node:http'
import { CORS, security } from './headers.ts'

/** Why there is no answer (RFC 9457). Thrown by handlers, written by the router. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly more: { parameter?: string; allowed?: readonly string[]; headers?: readonly string[] } = {},
  ) {
    super(code)
    this.name = 'ApiProblem'
  }
}

/** A text that is live and cannot be believed now: neither gone nor unknown, and no cache may conclude it. */
export const unavailable = (): ApiProblem =>
  new ApiProblem(503, 'temporarily_unavailable', 'This text cannot be served just now.', {
    headers: ['Retry-After', '60'],
  })

/** Never cached by anyone: the document may be published in the next second. */
export function writeProblem(
  req: IncomingMessage & { originalUrl?: string },
  res: ServerResponse,
  { problem, publicUrl }: { problem: ApiProblem; publicUrl: string },
): void {
  const { status, code, detail, more } = problem
  const instance = (req.originalUrl ?? req.url ?? '').split('?')[0]?.slice(0, 300)
  const body = JSON.stringify({
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    instance,
    code,
    ...(more.parameter ? { parameter: more.parameter } : {}),
    ...(more.allowed ? { allowed: more.allowed } : {}),
  })
  const headers = [
    'Content-Type', 'application/problem+json; charset=utf-8',
    'Cache-Control', 'no-store',
    'Content-Length', String(Buffer.byteLength(body)),
    ...CORS, ...security(publicUrl), ...(more.headers ?? []),
  ] // prettier-ignore
  res.writeHead(status, headers)
  res.end(req.method === 'HEAD' ? undefined : body)
}
