/** Where one says what went wrong: the process's own log, or Payload's. For whoever has no environment to make one of. */
export interface Log {
  error(about: object, text: string): void
  warn(about: object, text: string): void
}
