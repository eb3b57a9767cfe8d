/** A statement that failed is told by what the database said, never by what it was given: texts, circles, secrets. */
export function toldError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if ('params' in error && 'query' in error) return toldError(error.cause) ?? new Error('a statement failed')
  if (!(error.cause instanceof Error)) return error
  const cause = toldError(error.cause)
  return cause === error.cause
    ? error
    : Object.assign(new Error(error.message, { cause }), { ...error, name: error.name, stack: error.stack })
}

/** Where one says what went wrong: the process's own log, or Payload's. For whoever has no environment to make one of. */
export interface Log {
  error(about: object, text: string): void
  warn(about: object, text: string): void
}
