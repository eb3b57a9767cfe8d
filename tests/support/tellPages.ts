import { afterEach } from 'vitest'
import { openPages } from './browser.ts'

/** What each page showed is told with the failure itself: the summary at the end of `npm test` reads the stack, the runner the message. */
afterEach(async ({ task }) => {
  const [error] = task.result?.errors ?? []
  if (!error) return
  const pages = await openPages()
  const told = pages.map((page) => `While this page showed:\n${page}`).join('\n\n')
  error.message = `${error.message}\n\n${told}`
  error.stack = `${error.stack ?? ''}\n\n${told}`
})
