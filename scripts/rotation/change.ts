import { getPayload } from 'payload'
import config from '#config'
import { migrate } from '#platform/migrate.ts'
import { inEnvFile } from './inEnvFile.ts'
import { inEnvironment } from './inEnvironment.ts'
import type { Say } from './keeper.ts'
import { replaceLost } from './replaceLost.ts'
import { rotate } from './rotate.ts'

interface Wish {
  isKeyLost: boolean
  /** The variables of the keys that came from the environment, and not from `.env`. */
  given: readonly string[]
  say: Say
}

/** Changes the key of the ledger of this environment, whose place is held. @throws StartFault, CannotRotate, Refusal */
export async function change({ isKeyLost, given, say }: Wish): Promise<void> {
  const payload = await getPayload({ config })
  try {
    await migrate(payload)
    if (isKeyLost) await replaceLost(payload, say)
    else await rotate(payload, { keeper: given.length > 0 ? inEnvironment(say, given) : inEnvFile(say), say })
  } finally {
    await payload.destroy()
  }
}
