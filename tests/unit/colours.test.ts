import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { inRoot } from '../../scripts/steps/root.mjs'

/** A colour has its place in the tokens of the site; what cannot read a token, a mail, has the same ones. */

const read = (file: string) => readFileSync(inRoot(file), 'utf8')
const coloursOf = (text: string) => [...new Set(text.match(/#[0-9a-f]{6}\b/g))].sort()

const tokens = read('src/site/assets/tokens.css')
const known = new Set([...tokens.matchAll(/light-dark\((#\w+), (#\w+)\)/g)].flatMap(([, light, dark]) => [light, dark]))

/** What is around the letter, and the letter in the dark, where mail programs darken the rest by themselves. */
const OF_MAILS = ['#121016', '#1b1820', '#f1eff2']

it('mails have the colours of the site', () => {
  const mails = ['style', 'html'].map((name) => read(`src/notifications/templates/${name}.ts`)).join('\n')
  expect(coloursOf(mails).length).toBeGreaterThan(10)
  expect(coloursOf(mails).filter((colour) => !known.has(colour))).toEqual(OF_MAILS)
})

it('the workshop repeats no colour of the site', () => {
  const styles = ['palette', 'shell', 'lists', 'circuit'].map((name) => read(`src/admin/styles/${name}.css`)).join('\n')
  expect(coloursOf(styles).length).toBeGreaterThan(10)
  expect(coloursOf(styles).filter((colour) => known.has(colour))).toEqual(['#ffffff'])
})

it('a browser without light-dark() has each colour in the light', () => {
  const [, fallback = ''] = tokens.split('@supports not')
  const light = [...tokens.matchAll(/--([\w-]+): light-dark\((#\w+),/g)].map(
    ([, name, value]) => `--${name}: ${value};`,
  )
  expect(light.length).toBeGreaterThan(20)
  expect(light.filter((line) => !fallback.includes(line))).toEqual([])
})
