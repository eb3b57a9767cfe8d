import { cpSync, mkdtempSync } from 'node:fs'
import path from 'node:path'
import { freePort, siteEnvironment } from './site.ts'

/** An installation that is not running: its data folder, its database file, the variables it starts with. */
export interface Installed {
  dataDir: string
  database: string
  environment: NodeJS.ProcessEnv
}

/** A copy of a data folder in a folder of its own below `into`. */
export async function installed({ from, into }: { from: string; into: string }): Promise<Installed> {
  const dataDir = mkdtempSync(path.join(into, 'data-'))
  cpSync(from, dataDir, { recursive: true })
  const environment = siteEnvironment({ dataDir, port: await freePort() })
  return { dataDir, database: path.join(dataDir, 'coplume.db'), environment }
}
