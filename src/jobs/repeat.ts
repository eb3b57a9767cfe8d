interface Repeated {
  everyMs: number
  work: () => Promise<unknown>
  /** Told of a run that failed; the next one comes all the same. */
  failed: (error: unknown) => void
}

/** Does something every so often, one run at a time. `stop` waits for the run in flight. */
export function repeat({ everyMs, work, failed }: Repeated): { runNow(): void; stop(): Promise<void> } {
  let running = Promise.resolve()
  let isRunning = false
  const runNow = () => {
    if (isRunning) return
    isRunning = true
    running = work()
      .then(() => undefined, failed)
      .finally(() => (isRunning = false))
  }
  const timer = setInterval(runNow, everyMs)
  timer.unref()
  return {
    runNow,
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
