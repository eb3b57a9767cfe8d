import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One SHA-256 over the names and contents of files; the same files give the same answer on every machine.
 * @param {{ directory: string, paths: string[], except?: string[] }} selection `paths` are files, folders, or `folder/*.ext`,
 *   below `directory`; those that do not exist are skipped
 * @returns {string} 64 hexadecimal digits
 */
export function fingerprint({ directory, paths, except = [] }) {
  const hash = createHash('sha256')
  const files = paths.flatMap((path) => filesAt({ directory, path })).filter((file) => !isBelowAny(file, except))
  for (const file of files.sort()) {
    const content = readFileSync(join(directory, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function filesAt({ directory, path }) {
  const [folder, ext] = path.split('/*')
  if (ext) return childrenOf({ directory, path: folder }).filter((file) => file.endsWith(ext))
  if (!existsSync(join(directory, path))) return []
  if (!statSync(join(directory, path)).isDirectory()) return [path]
  return childrenOf({ directory, path }).flatMap((child) => filesAt({ directory, path: child }))
}

function childrenOf({ directory, path }) {
  return readdirSync(join(directory, path)).map((name) => `${path}/${name}`)
}

function isBelowAny(file, folders) {
  return folders.some((folder) => file.startsWith(`${folder}/`))
}
