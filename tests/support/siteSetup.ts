import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { programCommand, siteEnvironment } from './site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with the demonstration guide, made by the shipped `dist/seed.js`; every file copies it. */
    siteTemplate: string
  }
}

/** Seeds once per run, through the same program as `npm run seed`. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'coplume-site-template-'))
  const [program = '', ...args] = programCommand('seed')
  execFileSync(program, args, {
    env: siteEnvironment({ dataDir: folder, port: 3000 }),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  project.provide('siteTemplate', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
