import { it } from 'vitest'
import { createGuide } from '../support/doors/guide.ts'
import { startApp } from '../support/startApp.ts'
it('x', async () => {
  const app = await startApp()
  try { await createGuide(app) } catch (e) { console.log(JSON.stringify((e as {findings:unknown}).findings)) }
  await app.close()
})
