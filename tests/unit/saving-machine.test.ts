import { describe, expect, it } from 'vitest'
import { diceOf } from '#tests/support/dice.ts'
import { BadLine, VirtualClock, VirtualPage } from '#tests/support/savingWorld.ts'

const SEEDS = 1000
const HOUR_MS = 3_600_000
const FIELDS = ['title.fr', 'summary.fr', 'title.en', 'body.en', 'themes']

describe('what is typed is what is stored', () => {
  it(`whatever becomes of the line, the session, the server and the page (${SEEDS} seeds)`, () => {
    const faults: string[] = []
    const seen = { sessions: 0, crashes: 0, restarts: 0, cuts: 0 }
    for (let seed = 0; seed < SEEDS; seed++) {
      const fault = story(seed, seen)
      if (fault) faults.push(`seed ${seed}: ${fault}`)
    }
    expect(faults.slice(0, 5)).toEqual([])
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(SEEDS / 10)
  })
})

/** Two minutes of an author with two tabs who changes languages, and of a colleague in another field; what went wrong. */
function story(seed: number, seen: Record<'sessions' | 'crashes' | 'restarts' | 'cuts', number>): string | null {
  const dice = diceOf(seed)
  const clock = new VirtualClock()
  const line = new BadLine(clock, dice, FIELDS)
  const pages: VirtualPage[] = []
  let forms = 0
  const open = (fields: string[]) => {
    const page = new VirtualPage(line, `form ${forms++}`, fields)
    pages.push(page)
    return page
  }
  const writers = [['title.fr'], ['summary.fr'], ['title.en', 'body.en'], ['themes']].map((fields) => ({
    fields,
    keys: 0,
    page: open(fields),
    texts: Object.fromEntries(fields.map((name) => [name, String(line.stored[name])])),
  }))

  const key = (writer: (typeof writers)[number]) => {
    if (writer.page.isDead) return
    const name = dice.pick(writer.fields)
    const before = writer.texts[name]!
    const text = dice.oneIn(5) ? before.slice(0, -3) : `${before} ${dice.word(3)}`
    writer.texts[name] = text
    const { page } = writer
    page.touch()
    clock.after(dice.roll(500), () => page.isDead || page.type(name, writer.texts[name]!))
    const hit = ++writer.keys
    clock.after(600, () => hit === writer.keys && page.settle())
  }
  for (const writer of writers) {
    const keys = 5 + dice.roll(40)
    for (let at = 0; at < keys; at++) clock.after(dice.roll(120_000), () => key(writer))
  }
  const sometimes = (times: number, work: () => void) => {
    for (let at = 0; at < times; at++) clock.after(dice.roll(130_000), work)
  }
  sometimes(dice.roll(3), () => {
    seen.cuts++
    line.isCut = true
    clock.after(dice.roll(40_000), () => (line.isCut = false))
  })
  sometimes(dice.roll(2), () => {
    seen.sessions++
    line.isSignedOut = true
    clock.after(dice.roll(40_000), () => {
      line.isSignedOut = false
      for (const page of pages) page.again()
    })
  })
  sometimes(dice.roll(2), () => {
    seen.restarts++
    line.restart()
  })
  sometimes(dice.roll(2), () => {
    seen.crashes++
    const writer = dice.pick(writers)
    const kept = writer.page.die()
    // What no field held yet is lost with the page.
    for (const name of writer.fields) writer.texts[name] = String(writer.page.saving.held[name]!.value)
    clock.after(dice.roll(8000), () => {
      writer.page = open(writer.fields)
      if (kept) writer.page.takeOver(kept)
    })
  })
  // Another language and back: the form that is left goes on until all of it is stored, and only then is opened anew.
  sometimes(dice.roll(3), () => {
    const writer = dice.pick(writers)
    if (!writer.page.isDone()) return
    writer.page.die()
    writer.page = open(writer.fields)
  })

  clock.runUntil(170_000)
  line.mend()
  clock.runUntil(HOUR_MS)
  for (const writer of writers)
    for (const name of writer.fields) {
      if (line.stored[name] !== writer.texts[name])
        return `${name} is « ${String(line.stored[name])} », typed was « ${writer.texts[name]!} »`
      if (!writer.page.isDone()) return `${name} is not known to be stored: ${JSON.stringify(writer.page.saving)}`
    }
  const lie = pages.flatMap(({ lies }) => lies)[0]
  if (lie) return `said to be saved: ${lie}`
  return pages.some(({ clashes }) => clashes > 0) ? 'a conflict with nobody' : null
}
