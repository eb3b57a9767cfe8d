import { describe, expect, it } from 'vitest'
import { lineOf } from '#admin/Saver/lineOf.ts'
import { step } from '#admin/Saver/machine.ts'
import { isAllStored, phaseOf, unsavedOf } from '#admin/Saver/phase.ts'
import { opened, type Effect, type Event, type Outcome, type Saving } from '#admin/Saver/saving.ts'
import { printOf } from '#domain/saving/printOf.ts'
import { heldOf } from '#tests/support/savingWorld.ts'

const AT = '2026-11-27T09:30:00.000Z'
const START = opened({ title: heldOf('Un'), summary: heldOf('Chapeau') }, { title: printOf('Un'), summary: printOf('Chapeau') }) // prettier-ignore

/** One event after the other; what is to be done after the last. */
function after(events: readonly Event[], from: Saving = START): { saving: Saving; effects: readonly Effect[] } {
  let now: { saving: Saving; effects: readonly Effect[] } = { saving: from, effects: [] }
  for (const event of events) now = step(now.saving, event)
  return now
}

const typed = (text: string, name = 'title'): Event => ({ type: 'held', fields: { [name]: heldOf(text) } })
const due: Event = { type: 'due' }
const answer = (number: number, outcome: Outcome): Event => ({ type: 'answered', number, outcome })
const stored = (prints: Record<string, string> = { title: printOf('Deux') }): Outcome => ({
  is: 'stored',
  at: AT,
  prints,
})
const clash: Outcome = { is: 'clash', fields: [{ name: 'title', ...heldOf('D’une autre') }] }
const phases = (...events: Event[]) => events.map((_, at) => phaseOf(after(events.slice(0, at + 1)).saving).is)

describe('the line of saving', () => {
  it('goes from typing to saving to saved, and back as soon as a key is hit', () => {
    const events = [typed('Deux'), due, answer(1, stored()), { type: 'touched' } as const]
    expect(phases(...events)).toEqual(['typing', 'saving', 'saved', 'typing'])
  })

  it('says nothing is saved while a letter of it is not', () => {
    const { saving } = after([typed('Deux'), due, typed('Deux mots'), answer(1, stored())])
    expect([phaseOf(saving).is, isAllStored(saving)]).toEqual(['typing', false])
  })

  it('keeps saying that there is no answer while it tries again, longer apart each time, half a minute at most', () => {
    let { saving } = after([typed('Deux'), due])
    const waits: number[] = []
    for (let number = 1; number <= 8; number++) {
      const next = after([answer(number, { is: 'unanswered', isStorage: false })], saving)
      waits.push(...next.effects.map((effect) => (effect.do === 'wait' ? effect.ms : -1)))
      saving = after([due], next.saving).saving
      expect(phaseOf(saving).is).toBe('waiting')
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
  })

  it('says why: the storage, the session, the server’s own sentence', () => {
    const says = (outcome: Outcome) => phaseOf(after([typed('Deux'), due, answer(1, outcome)]).saving)
    expect(says({ is: 'unanswered', isStorage: true })).toEqual({ is: 'storage' })
    expect(says({ is: 'signedOut' })).toEqual({ is: 'signedOut' })
    expect(says({ is: 'refused', message: 'Non.' })).toMatchObject({ is: 'refused', message: 'Non.' })
  })

  it('has words for every state in both languages', () => {
    const states = ['idle', 'typing', 'saving', 'waiting', 'storage', 'conflict', 'signedOut'] as const
    for (const language of ['fr', 'en'] as const)
      expect(states.map((is) => lineOf({ is }, language)).filter((words) => words.length < 5)).toEqual([])
    expect(lineOf({ is: 'saved', at: AT }, 'fr')).toMatch(/^Enregistré à \d\d:\d\d$/)
  })
})

describe('what leaves', () => {
  it('is only what changed, each with what it is based on', () => {
    const { effects } = after([typed('Deux'), due])
    expect(effects).toEqual([{ do: 'send', number: 1, fields: { title: 'Deux' }, bases: { title: [printOf('Un')] } }])
  })

  it('is one save at a time', () => {
    expect(after([typed('Deux'), due, typed('Trois'), due]).effects).toEqual([])
  })

  it('is nothing where a text was only touched, or put otherwise by an editor', () => {
    const node = { type: 'paragraph', version: 1, direction: 'ltr', children: [] }
    const from = opened({ body: heldOf({ root: node }) }, { body: printOf({ root: node }) })
    const again: Event = { type: 'held', fields: { body: heldOf({ root: { ...node, direction: null } }) } }
    expect(isAllStored(after([{ type: 'touched' }, again, { type: 'settled' }], from).saving)).toBe(true)
  })

  it('takes along what was sent without an answer, though it has been typed back to what it was', () => {
    const { effects } = after([typed('Deux'), due, typed('Un'), answer(1, { is: 'unanswered', isStorage: false }), due])
    const bases = { title: [printOf('Un'), printOf('Deux')] }
    expect(effects).toEqual([{ do: 'send', number: 2, fields: { title: 'Un' }, bases }])
  })

  it('is nothing more of a refused text until it is another one', () => {
    const refused = after([typed('Deux'), due, answer(1, { is: 'refused', message: '' })]).saving
    expect(after([due, { type: 'again' }], refused).effects).toEqual([])
    expect(after([typed('Trois'), due], refused).effects).toMatchObject([{ do: 'send', number: 2 }])
  })
})

describe('a conflict', () => {
  const inConflict = after([typed('Deux'), due, answer(1, clash)]).saving

  it('stays until it is decided, keeps both texts, and holds up no other field', () => {
    expect(phaseOf(inConflict)).toEqual({ is: 'conflict' })
    expect(unsavedOf(inConflict)).toMatchObject({ title: { value: 'Deux' } })
    expect(after([typed('Autre', 'summary'), due], inConflict).effects).toMatchObject([
      { do: 'send', fields: { summary: 'Autre' } },
    ])
  })

  it('decided for mine puts mine over what was shown, and over nothing newer', () => {
    const { effects } = after([{ type: 'chosen', name: 'title', keep: 'mine' }], inConflict)
    expect(effects).toMatchObject([
      { do: 'send', fields: { title: 'Deux' }, bases: { title: [printOf('D’une autre')] } },
    ])
  })

  it('decided for theirs puts theirs into the form, and nothing leaves', () => {
    const { saving, effects } = after([{ type: 'chosen', name: 'title', keep: 'theirs' }], inConflict)
    expect(effects).toEqual([{ do: 'put', name: 'title', value: 'D’une autre' }])
    expect(isAllStored(saving)).toBe(true)
  })
})

describe('what a device keeps', () => {
  it('has with it all that may be stored, so that who takes it over is in conflict with nobody', () => {
    const { saving } = after([typed('Deux'), due, typed('Trois')])
    const kept = unsavedOf(saving)
    expect(kept).toEqual({ title: { ...heldOf('Trois'), bases: [printOf('Un'), printOf('Deux')] } })
    const { effects } = after([{ type: 'kept', number: saving.number, fields: kept }, due])
    expect(effects).toMatchObject([{ do: 'send', number: 2, fields: { title: 'Trois' }, bases: { title: kept.title?.bases } }]) // prettier-ignore
  })

  it('is nothing once all is stored', () => {
    expect(unsavedOf(after([typed('Deux'), due, answer(1, stored())]).saving)).toEqual({})
  })
})

describe('a document read anew', () => {
  it('takes the place of what is not changed here, and of nothing else', () => {
    const field = (text: string) => ({ ...heldOf(text), base: printOf(text) })
    const read: Event = { type: 'read', fields: { title: field('D’une autre'), summary: field('Son chapeau') } }
    const { saving } = after([typed('Deux'), read])
    expect([saving.held.title?.value, saving.held.summary?.value]).toEqual(['Deux', 'Son chapeau'])
    expect(unsavedOf(saving)).toMatchObject({ title: { bases: [printOf('Un')] } })
  })

  it('is not stored again where the form takes it up later than it is told', () => {
    const read: Event = { type: 'read', fields: { title: { ...heldOf('Un'), base: printOf('Deux') } } }
    const { saving, effects } = after([read, typed('Deux'), due])
    expect([effects, isAllStored(saving), unsavedOf(saving)]).toEqual([[], true, {}])
    expect(after([typed('Trois'), due], saving).effects).toMatchObject([{ fields: { title: 'Trois' }, bases: { title: [printOf('Deux')] } }]) // prettier-ignore
  })

  it('is sent after what is under way, where it is typed again meanwhile', () => {
    const { effects } = after([typed('Deux'), due, typed('Un'), answer(1, stored()), due])
    expect(effects).toMatchObject([{ do: 'send', number: 2, fields: { title: 'Un' }, bases: { title: [printOf('Deux')] } }]) // prettier-ignore
  })
})
