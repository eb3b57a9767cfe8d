import { afterEach } from 'vitest'
import { openPages } from './browser.ts'

/** What each page showed is told with the failure itself, which every report has. */
afterEach(async ({ task }) => {
  const [error] = task.result?.errors ?? []
  if (!error) return
  const pages = await openPages()
  error.message = [error.message, ...pages.map((page) => `While this page showed:\n${page}`)].join('\n\n')
})
