import { isBuiltin } from 'node:module'
import path from 'node:path'
import { build, type BuildOptions, type Metafile } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { bundling, programs } from '../../scripts/steps/bundle.mjs'

/** What the process that faces the world is made of: what is not in it nobody can make it do. */

const PACKAGES = [
  'fresh',
  'intl-messageformat',
  'libsql',
  'lru-cache',
  'mongodb',
  'negotiator',
  'pino',
  'react',
  'react-dom/server',
  'zod',
]
const ROOMS = ['delivery', 'domain', 'door', 'ledger', 'platform', 'public', 'richtext', 'shelf', 'site', 'words']

let metafile: Metafile
beforeAll(async () => {
  const shared = bundling as BuildOptions
  const options = { ...shared, entryPoints: programs, outdir: 'dist', logLevel: 'silent', tsconfig: 'tsconfig.json' }
  metafile = (await build({ ...(options as BuildOptions), write: false, metafile: true })).metafile!
})

/** Everything the door loads, now or later: our files, and packages. */
function partsOf(entry: string): { files: string[]; packages: string[] } {
  const outputs = new Set([entry])
  const packages = new Set<string>()
  for (const output of outputs)
    for (const { path: imported, external } of metafile.outputs[output]!.imports)
      if (!external) outputs.add(imported)
      else if (!isBuiltin(imported)) packages.add(imported.replace(/\/jsx-runtime$/, ''))
  const files = [...outputs].flatMap((output) => Object.keys(metafile.outputs[output]!.inputs))
  return { files: [...new Set(files)].sort(), packages: [...packages].sort() }
}

describe('the public door', () => {
  it('loads a handful of packages, and neither Payload, nor Next, nor a way to write a database', () => {
    expect(partsOf('dist/door.js').packages).toEqual(PACKAGES)
  })

  it('is made of the rooms that read', () => {
    const rooms = partsOf('dist/door.js')
      .files.filter((file) => file.startsWith('src/'))
      .map((file) => file.split('/')[1]!)
    expect([...new Set(rooms)].sort()).toEqual(ROOMS)
  })

  it('has nothing that reads `.env`, writes a file of ours, or speaks to Payload', () => {
    const { files } = partsOf('dist/door.js')
    const forbidden = [
      'env.ts',
      'logger.ts',
      'mediaFiles.ts',
      'mailer.ts',
      'lock.ts',
      'payloadStorage.ts',
      'ledgerOf.ts',
      'liveOf.ts',
    ]
    expect(files.filter((file) => forbidden.includes(path.basename(file)))).toEqual([])
  })

  it('is measured by what the workshop has of all this', () => {
    expect(partsOf('dist/server.js').packages).toEqual(expect.arrayContaining(['payload', 'next']))
  })
})
