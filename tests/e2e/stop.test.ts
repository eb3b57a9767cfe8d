import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort, siteEnvironment } from '#tests/support/site.ts'
import { endAll, processesOf, START, startAs } from '#tests/support/startCommand.ts'

/**
 * One signal to any process of `npm start` stops all of them: an orphan would hold the port and the data folder. SIGINT to npm or
 * to its shell alone is not told here: whether anybody hears of it is up to the shell (dash keeps it to itself, bash has given its place to us).
 */
describe('a start told to stop at one of its processes', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'coplume-stop-'))
  })
  afterAll(() => {
    endAll()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each<[string, NodeJS.Signals, number | null]>([
    ['npm', 'SIGTERM', null],
    ['npm', 'SIGHUP', null],
    ['npm', 'SIGKILL', null],
    ['sh', 'SIGTERM', null],
    ['start.mjs', 'SIGINT', 0],
    ['start.mjs', 'SIGHUP', 0],
    ['start.mjs', 'SIGKILL', 137],
  ])('%s by %s is gone whole, and says so by its exit code', async (name, signal, code) => {
    const environment = siteEnvironment({ dataDir: path.join(folder, `${name}-${signal}`), port: await freePort() })
    const started = startAs(START.npm, { environment })
    await started.ready
    const processes = processesOf(started)
    expect(processes.map((each) => each.name)).toEqual(['npm', 'sh', 'start.mjs', 'server.js', 'door.js'])
    process.kill(processes.find((each) => each.name === name)?.pid ?? 0, signal)
    // It closes when the last process that holds its output is gone.
    const ended = await started.ended
    expect(ended.code).toBe(code)
    expect(ended.stderr).not.toMatch(/^\s+at /m)
  })
})
