import { existsSync } from 'node:fs'
import { floors } from './floors.mjs'
import { inRoot } from './root.mjs'
import { Stop } from './stop.mjs'

/** Rooms that restart nothing: Next watches its own, and the seed has run before the server starts. */
const unwatched = ['admin', 'app', 'door', 'seed']
/** What the server is made of besides the rooms. */
const beside = ['src/migrations', 'scripts/steps', '.env']

/**
 * What `npm run dev` watches, below the clone: every room the server is made of, by the floors of the house.
 * @returns {string[]}
 */
export function watchedPaths() {
  const rooms = floors.flat().filter(({ name }) => !unwatched.includes(name))
  return [...rooms.map(({ at }) => at), ...beside]
}

/**
 * The absolute paths of what is to be watched.
 * @param {string[]} paths below the clone
 * @throws {Stop} when there is nothing at one of them: the list would be stale
 */
export function watchable(paths) {
  const missing = paths.filter((path) => !existsSync(inRoot(path)))
  if (missing.length > 0)
    throw new Stop(`Rien à surveiller ici : ${missing.join(', ')} (voir scripts/steps/floors.mjs).`)
  return paths.map((path) => inRoot(path))
}
