/** For what comes by itself, with `vi.waitFor` and in the browser: the machine may be busy, only what never comes is a failure. */
export const PATIENCE = { timeout: 120_000, interval: 50 } as const
