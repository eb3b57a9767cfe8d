import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated, empty database that every file copies. */
    templateDatabase: string
    /** Address of a MongoDB server, without a database name. */
    mongo: { uri: string } | null
  }
}

/** Migrates once per run; a copy costs a tenth of a second. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'coplume-template-'))
  const file = path.join(folder, 'template.db')
  execFileSync(process.execPath, ['--conditions=production', '--import', 'tsx', 'tests/support/makeTemplate.mts'], {
    env: { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'silent', DATABASE_URI: `file:${file}`, DATA_DIR: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  project.provide('templateDatabase', file)
  project.provide('mongo', null)
  return () => rmSync(folder, { recursive: true, force: true })
}
