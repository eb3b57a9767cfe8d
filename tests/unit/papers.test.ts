import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { inRoot } from '../../scripts/steps/root.mjs'

/** What the code and the papers cite is a paper of the house. */

const FOLDERS = ['src', 'access', 'collections', 'scripts', 'tests', 'docs']
const files = [
  ...readdirSync(inRoot('')).filter((name) => /\.(md|ts|mjs)$/.test(name)),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ),
].filter((name) => /\.(md|css|[mc]?tsx?|mjs)$/.test(name) && !name.startsWith('scripts/seed/content/'))

interface Citation {
  file: string
  paper: string
  section: string | undefined
}

const citations: readonly Citation[] = files.flatMap((file) =>
  [...readFileSync(inRoot(file), 'utf8').matchAll(/([\w./-]+\.md)\b(?: §(\d+))?/g)].map(([, paper = '', section]) => ({
    file,
    paper,
    section,
  })),
)

/** A paper is named from the root, from beside the file, or by its name in docs. */
const pathOf = ({ file, paper }: Citation): string | undefined =>
  [inRoot(paper), inRoot(dirname(file), paper), inRoot('docs', paper)].find((path) => existsSync(path))

it('every paper that is cited is there', () => {
  expect(citations.length).toBeGreaterThan(20)
  expect(citations.filter((each) => !pathOf(each)).map(({ file, paper }) => `${file}: ${paper}`)).toEqual([])
})

it('every section that is cited is there', () => {
  const cited = citations.filter(({ section }) => section !== undefined)
  expect(cited.length).toBeGreaterThan(3)
  const missing = cited.filter((each) => !readFileSync(pathOf(each)!, 'utf8').includes(`\n## ${each.section}. `))
  expect(missing.map(({ file, paper, section }) => `${file}: ${paper} §${section}`)).toEqual([])
})
