import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the clone, whatever directory a command is started from. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Absolute path of something in the clone.
 * @param {...string} parts path below the clone
 */
export function inRoot(...parts) {
  return join(root, ...parts)
}
