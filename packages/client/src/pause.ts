/** Waits; a signal ends it at once, without an error: whoever waited looks at the signal. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, ms)
    signal?.addEventListener('abort', end)
    if (signal?.aborted) end()
    function end(): void {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
  })
}

/** How long an answer asks to be left alone (`Retry-After`, seconds or a date); null where it does not say. */
export function retryAfterMs({ headers }: Response): number | null {
  const said = headers.get('retry-after')?.trim()
  if (!said) return null
  const ms = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}
