import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, truncateSync } from 'node:fs'
import { expect } from 'vitest'

/** What befalls the file of a database. */

export function empty(database: string): void {
  truncateSync(database, 0)
  for (const each of ['-wal', '-shm']) rmSync(database + each, { force: true })
}

/** A log beside the file that holds some page of it, as a server that was killed leaves one. */
export function logged(database: string): void {
  const script = `
    const { createClient } = require('@libsql/client')
    const client = createClient({ url: 'file:' + process.argv[1] })
    client.executeMultiple('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE left_over (id)')
      .then(() => process.kill(process.pid, 'SIGKILL'))`
  spawnSync(process.execPath, ['-e', script, database], { stdio: 'ignore' })
  expect(existsSync(`${database}-wal`)).toBe(true)
}
