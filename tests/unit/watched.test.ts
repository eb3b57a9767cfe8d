import { readdirSync } from 'node:fs'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { floors } from '../../scripts/steps/floors.mjs'
import { inRoot, root } from '../../scripts/steps/root.mjs'
import { watchable, watchedPaths } from '../../scripts/steps/watched.mjs'

/** What `npm run dev` restarts the server for. */

const rooms = floors.flat()
const isWatched = (file: string) => watchedPaths().some((path) => file === path || file.startsWith(`${path}/`))

it('is every room but those Next watches and the seed', () => {
  expect(rooms.filter(({ at }) => !isWatched(at)).map(({ name }) => name)).toEqual(['door', 'admin', 'app', 'seed'])
})

it('is every file the server and its workers are made of', async () => {
  const entryPoints = ['src/server/index.ts', 'src/worker/index.ts']
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: 'dist',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const files = Object.keys(metafile.inputs)
  expect(files).toEqual(expect.arrayContaining(entryPoints))
  expect(files.filter((file) => !isWatched(file))).toEqual([])
})

it('leaves no folder of src without a room, migrations aside', () => {
  const folders = readdirSync(inRoot('src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const known = rooms.map(({ at }) => at)
  expect(folders.map(({ name }) => `src/${name}`).filter((folder) => !known.includes(folder))).toEqual([
    'src/migrations',
  ])
})

it('is there; what is not is said by name', () => {
  expect(watchable(rooms.map(({ at }) => at))).toContain(inRoot('src/site'))
  expect(() => watchable(['src/site', 'src/pages'])).toThrow('Rien à surveiller ici : src/pages')
})
