import { afterEach } from 'vitest'
import { openPages } from './browser.ts'

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const page of await openPages()) console.log(`\n« ${task.name} » failed while this page showed:\n${page}`)
})
