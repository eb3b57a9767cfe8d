import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD, run, startSite, type Ended, type Site } from '#tests/support/site.ts'

/** The README's journey is run as it is printed, so that it cannot rot. */
describe('the journey of the README', () => {
  const SUMMARY = 'Un chapeau que trois organisations ont relu.'
  let site: Site
  let ended: Ended
  let summaryBefore: string

  beforeAll(async () => {
    site = await startSite()
    summaryBefore = await summary()
    const environment = { ...site.environment, BASE: site.url, PASSWORD: DEMO_PASSWORD }
    ended = await run(['bash', '-euo', 'pipefail', '-c', block()], environment)
  })
  afterAll(() => site?.close())

  it('runs without an error', () => {
    expect(ended).toMatchObject({ code: 0, stderr: '' })
  })

  it('prints where the chapter stands after each step', () => {
    const [saved, ...states] = ended.stdout.trim().split('\n')
    expect(saved).toMatch(/est faite/)
    expect(states).toEqual(['in_review', 'in_review', 'in_review', 'approved', 'published', SUMMARY])
  })

  it('leaves the new summary in the API and on the page', async () => {
    expect(summaryBefore).not.toBe(SUMMARY)
    expect(await summary()).toBe(SUMMARY)
    expect(await (await fetch(`${site.url}/chapitres/les-acteurs`)).text()).toContain(SUMMARY)
  })

  function block(): string {
    return /```sh journey\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? 'exit 99'
  }

  async function summary(): Promise<string> {
    const answer = await fetch(`${site.url}/v1/chapters/les-acteurs`)
    return ((await answer.json()) as { summary: string }).summary
  }
})
