import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { installed } from '#tests/support/installed.ts'
import { freePort } from '#tests/support/site.ts'
import { endAll, START, startAs } from '#tests/support/startCommand.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'coplume-place-'))
afterAll(() => {
  endAll()
  rmSync(folder, { recursive: true, force: true })
})

const canUnshare = isUnshareAllowed()

function isUnshareAllowed(): boolean {
  try {
    execFileSync('unshare', ['-p', '-f', '--mount-proc', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('one-place: not run: no process namespace may be made here')
    return false
  }
}

describe('two that want one place', () => {
  const inside = ['unshare', '-p', '-f', '--mount-proc', '--kill-child']

  it.skipIf(!canUnshare)(
    'in two containers on one folder: one starts, and a kill -9 leaves nothing behind',
    async () => {
      const { environment } = await installed({ from: inject('siteTemplate'), into: folder })
      const first = startAs([...inside, ...START.script], { environment })
      await first.ready
      const PORT = String(await freePort())
      const second = await startAs([...inside, ...START.script], { environment: { ...environment, PORT } }).ended
      expect(second.stderr.trim()).toMatch(
        /^Le dossier de données \S+ est déjà pris par « npm start » \(processus \d+, [^\n]*$/,
      )
      expect(second.code).toBe(1)
      first.child.kill('SIGKILL')
      await first.ended
      const third = startAs([...inside, ...START.script], { environment })
      await third.ready
      third.child.kill('SIGKILL')
      await third.ended
    },
  )

  it('with two data folders on one database file: the second is told', async () => {
    const { environment } = await installed({ from: inject('siteTemplate'), into: folder })
    const first = startAs(START.script, { environment })
    await first.ready
    const other = { ...environment, PORT: String(await freePort()), DATA_DIR: path.join(folder, 'other') }
    const second = await startAs(START.script, { environment: other }).ended
    expect(second.code).toBe(1)
    expect(second.stderr.trim()).toMatch(/^Le fichier de base \S+coplume\.db est déjà pris par « npm start » [^\n]*$/)
    first.child.kill('SIGTERM')
    expect(await first.ended).toMatchObject({ code: 0 })
  })
})
