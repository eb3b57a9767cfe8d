import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sha256 } from '#platform/hash.ts'

/** What folds a ledger, and what says whether a row is believed. */
const ROOTS = ['src/domain/replay.ts', 'src/ledger/check.ts', 'src/ledger/row.ts']

const ALIASES = {
  '#words/': 'src/words/',
  '#domain/': 'src/domain/',
  '#platform/': 'src/platform/',
  '#ledger/': 'src/ledger/',
}

/** `src/ledger/foldCode.ts`: the hash of the code that folds a ledger, all that it imports included. */
export function foldCodeFile(): string {
  const files = [...reached(ROOTS)].sort()
  const hash = sha256(files.map((file) => `${file}\n${sha256(readFileSync(file))}`).join('\n'))
  return `/** SHA-256 of the code that folds a ledger. Made by \`npm run generate\`; a checkpoint of other code is not gone on from. */
export const FOLD_CODE = '${hash}'
`
}

/** Imports that are gone when the code runs. */
const TYPES = /^(?:import|export) type [^']*'[^']+'/gm

/** These files and those they import, directly or not; packages and what is only a type left out. */
function reached(roots: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const open = [...roots]
  for (let file = open.pop(); file; file = open.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const code = readFileSync(file, 'utf8').replace(TYPES, '')
    for (const [, from] of code.matchAll(/(?:from|import) '([^']+)'/g)) {
      const target = fileOf(from!, file)
      if (target) open.push(target)
    }
  }
  return seen
}

function fileOf(from: string, importer: string): string | null {
  const alias = Object.entries(ALIASES).find(([prefix]) => from.startsWith(prefix))
  const file = alias ? alias[1] + from.slice(alias[0].length) : path.posix.join(path.posix.dirname(importer), from)
  return (alias || from.startsWith('.')) && existsSync(file) ? file : null
}
