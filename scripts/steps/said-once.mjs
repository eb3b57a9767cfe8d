import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './root.mjs'
import { doublesOf, sentencesOf } from './sentences.mjs'

const ROOMS = ['src', 'access', 'collections', 'payload.config.ts']

/** Made by a command, frozen, or Payload’s own. */
const NOT_OURS = /^src\/(migrations\/|domain\/rules\/v|app\/\(payload\)\/)/

/** Says which sentences stand in two places; answers the exit code. */
export function saidOnce() {
  const sentences = ROOMS.flatMap(filesOf)
    .filter((file) => /\.tsx?$/.test(file) && !NOT_OURS.test(file))
    .flatMap((file) => sentencesOf({ file, code: readFileSync(inRoot(file), 'utf8') }))
  const doubles = doublesOf(sentences)
  for (const double of doubles) console.error(double)
  if (doubles.length > 0) console.error('Write a sentence once, in src/words, and say it from there.')
  return doubles.length > 0 ? 1 : 0
}

function filesOf(room) {
  if (statSync(inRoot(room)).isFile()) return [room]
  return readdirSync(inRoot(room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name))
}
