import { z } from 'zod'
import { commonVariables, doorVariables, EnvError, secretVariables, validVariables } from '#platform/variables.ts'

const schema = z.object({ ...commonVariables, ...doorVariables })

/** All a door is told. */
export type DoorEnv = z.infer<typeof schema>

/**
 * Validates the environment of a door, and refuses one that holds a secret: what it does not have nobody can take from it. It
 * reads no `.env`.
 * @throws EnvError
 */
export function doorEnv(source: Readonly<Record<string, string | undefined>> = process.env): DoorEnv {
  const held = Object.keys(secretVariables).filter((name) => source[name])
  if (held.length > 0)
    throw new EnvError(
      `La porte publique ne doit connaître aucun secret : retirez ${held.join(', ')} de son environnement.`,
    )
  return validVariables(schema, source)
}
