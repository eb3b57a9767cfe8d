import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publint } from 'publint'
import { tool } from '../../scripts/steps/child.mjs'
import { inRoot } from '../../scripts/steps/root.mjs'

/** What others install of `@coplume/client` is what they can use: built, packed, installed beside a program of theirs. */

const ATTW = inRoot('node_modules/@arethetypeswrong/cli/dist/index.js')

let folder: string
let packed: string
const run = (command: readonly string[], cwd = folder) =>
  execFileSync(command[0]!, command.slice(1), { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'coplume-client-'))
  const source = path.join(folder, 'source')
  cpSync(inRoot('packages/client'), source, {
    recursive: true,
    filter: (from) => !/[/\\](?:dist|node_modules)$/.test(from),
  })
  run(tool('tsc', '--project', path.join(source, 'tsconfig.json')))
  const [{ filename }] = JSON.parse(run(['npm', 'pack', '--json', '--ignore-scripts'], source)) as [
    { filename: string },
  ]
  packed = path.join(source, filename)
  const installed = path.join(folder, 'node_modules/@coplume/client')
  mkdirSync(installed, { recursive: true })
  run(['tar', '-xzf', packed, '--strip-components=1', '-C', installed])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('publint and arethetypeswrong find nothing to say of it', async () => {
  const { messages } = await publint({ pkgDir: path.join(folder, 'node_modules/@coplume/client'), strict: true })
  expect(messages).toEqual([])
  // It is for programs of modules alone: what require() would meet is left aside.
  const judged = run([process.execPath, ATTW, packed, '--profile', 'esm-only', '--format', 'ascii', '--no-color'])
  expect(judged).toContain('node16 (from ESM): 🟢 (ESM)')
})

it('has no dependency, and nothing in it but what is built, its licence and what it says of itself', () => {
  const told = JSON.parse(readFileSync(inRoot('packages/client/package.json'), 'utf8')) as Record<string, object>
  for (const each of ['dependencies', 'peerDependencies', 'optionalDependencies']) expect(told[each]).toBeUndefined()
  const files = run(['tar', '-tzf', packed]).trim().split('\n')
  expect(files.filter((file) => !/^package\/(?:dist\/\w+\.(?:js|d\.ts)|package\.json|README\.md|LICENSE)$/.test(file))).toEqual([]) // prettier-ignore
  for (const file of files.filter((each) => each.endsWith('.js'))) {
    const text = readFileSync(path.join(folder, 'node_modules/@coplume/client', file.slice('package/'.length)), 'utf8')
    for (const [, from] of text.matchAll(/\bfrom '([^']+)'/g)) expect(from).toMatch(/^\.\/\w+\.js$/)
  }
})

it('runs where it is installed, and its types say what is wrong before it is run', () => {
  const program = "import { Coplume } from '@coplume/client'; console.log(new Coplume({ url: 'https://guide.example.org/sous/' }).address('/v1/outline'))" // prettier-ignore
  expect(run([process.execPath, '--input-type=module', '--eval', program]).trim()).toBe(
    'https://guide.example.org/sous/v1/outline',
  )
  const text = `
    import { Coplume } from '@coplume/client'
    const guide = new Coplume({ url: 'https://guide.example.org' })
    const parts = await guide.list('examples', { country: ['NE'], fields: ['title'] })
    export const titles: string[] = parts.items.map(({ title }) => title)
    const chapter = await guide.get('chapters', 'financer', { format: 'blocks' })
    export const blocks: string[] | undefined = chapter.blocks?.map((block) => block.type)
    // @ts-expect-error a filter that this list has not
    await guide.list('examples', { contry: ['NE'] })
    // @ts-expect-error a country that there is not
    await guide.list('examples', { country: ['Niger'] })
    // @ts-expect-error a kind that there is not
    await guide.get('exemples', 'financer')
    // @ts-expect-error a field that was not asked for
    export const bodies = parts.items.map(({ body }) => body)
  `
  const compilerOptions = { noEmit: true, strict: true, target: 'es2022', module: 'nodenext', types: [] }
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.mts'] }))
  writeFileSync(path.join(folder, 'program.mts'), text)
  expect(run(tool('tsc', '--project', folder))).toBe('')
})
