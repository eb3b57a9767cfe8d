import { env } from '#platform/env.ts'
import type { Setting } from './setting.ts'

/** Of the installation this process works for, with all its rights. @throws EnvError */
export function settingOfEnvironment(): Setting {
  const { PUBLIC_URL, DATA_DIR } = env()
  return { publicUrl: PUBLIC_URL, dataDir: DATA_DIR }
}
