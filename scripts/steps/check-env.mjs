import { pathToFileURL } from 'node:url'
import { inRoot } from './root.mjs'
import { Stop } from './stop.mjs'

/**
 * The environment as the server will read it, from the bundled src/platform/env.ts.
 * @param {Record<string, string | undefined>} source
 * @throws {Stop} with the variable's name and how to mend it
 */
export async function checkEnv(source) {
  const { loadEnv } = await import(pathToFileURL(inRoot('dist', 'env.js')).href)
  try {
    return loadEnv(source)
  } catch (error) {
    throw new Stop(error.message)
  }
}
