import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { inRoot } from './root.mjs'

/** @typedef {Map<string, string | undefined>} Snapshot the content of files by name; undefined: the file does not exist */

/**
 * Remembers files of the clone.
 * @param {string[]} names
 * @returns {Snapshot}
 */
export function readFiles(names) {
  return new Map(names.map((name) => [name, existsSync(inRoot(name)) ? readFileSync(inRoot(name), 'utf8') : undefined]))
}

/**
 * Puts files of the clone back as they were.
 * @param {Snapshot} snapshot
 */
export function writeFiles(snapshot) {
  for (const [name, content] of snapshot) {
    if (content === undefined) rmSync(inRoot(name), { force: true })
    else writeFileSync(inRoot(name), content)
  }
}

/**
 * The names whose content changed between two snapshots, and those that still do not exist.
 * @param {{ before: Snapshot, after: Snapshot }} snapshots
 * @returns {string[]}
 */
export function staleNames({ before, after }) {
  return [...after.keys()].filter((name) => after.get(name) === undefined || after.get(name) !== before.get(name))
}
