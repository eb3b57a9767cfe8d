import type { Problem } from './types.ts'

/** An answer that is not what was asked for, as RFC 9457 says it. `code` is stable, `detail` is for people. */
export class CoplumeError extends Error {
  override readonly name = 'CoplumeError'
  readonly status: number
  readonly code: string
  readonly detail: string | undefined
  /** The parameter it is about. */
  readonly parameter: string | undefined
  /** What could stand in its place. */
  readonly allowed: readonly string[] | undefined
  readonly url: string

  constructor({ url, ...problem }: Pick<Problem, 'status' | 'code' | 'title'> & Partial<Problem> & { url: string }) {
    super(`${problem.status} ${problem.code}: ${problem.detail ?? problem.title} (${url})`)
    this.status = problem.status
    this.code = problem.code
    this.detail = problem.detail
    this.parameter = problem.parameter
    this.allowed = problem.allowed
    this.url = url
  }

  /** It was published once, and is no more. */
  get isGone(): boolean {
    return this.status === 410
  }
}

/** What an answer says went wrong; what comes from something between, which speaks otherwise, by its status. */
export async function problemOf(response: Response): Promise<CoplumeError> {
  const said = await response.text().then(parsed, () => null)
  const { status, statusText: title, url } = response
  return new CoplumeError({ code: 'http_error', title, ...said, status, url })
}

function parsed(text: string): Partial<Problem> | null {
  try {
    const value = JSON.parse(text) as Partial<Problem> | null
    return typeof value?.code === 'string' ? value : null
  } catch {
    return null
  }
}
