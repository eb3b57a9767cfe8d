import type { Bases } from '#domain/saving/bases.ts'
import type { Effect, Event, Outcome, Saving, Step } from './saving.ts'
import { printOf } from '#domain/saving/printOf.ts'
import { sendableOf, unsavedOf } from './phase.ts'

/** After the last key. */
const PAUSE_MS = 800
const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 30_000
/** Of one field: what it was based on, and what was sent since without an answer. */
const MOST_PRINTS = 40
const NOTHING = printOf(null)

/**
 * The one machine of saving: what the form holds, what is known to be stored of it, what is under way, and what is in its
 * way. Pure: an event goes in, what is to be done comes out. One request at a time; of a save without an answer nobody knows
 * whether it is stored, so its fields go with every later one until one is answered.
 */
export function step(saving: Saving, event: Event): Step {
  switch (event.type) {
    case 'touched':
      return { saving: { ...saving, isTouched: true }, effects: [] }
    case 'settled':
      return { saving: { ...saving, isTouched: false }, effects: [] }
    case 'held':
      return held(saving, event.fields)
    case 'due':
      return sent(saving)
    case 'again':
      return sent({ ...saving, trouble: saving.trouble?.is === 'refused' ? saving.trouble : null })
    case 'answered':
      return event.number === saving.flight?.number ? answered(saving, event.outcome) : { saving, effects: [] }
    case 'kept':
      return kept(saving, event)
    case 'read':
      return { saving: read(saving, event.fields), effects: [] }
    case 'chosen':
      return chosen(saving, event)
  }
}

function held(saving: Saving, fields: Saving['held']): Step {
  // What was refused is another text now.
  const trouble = saving.trouble?.is === 'refused' ? null : saving.trouble
  const next = { ...saving, held: { ...saving.held, ...fields }, trouble }
  const isWaiting = saving.flight !== null || trouble !== null
  return { saving: next, effects: isWaiting || sendableOf(next).length === 0 ? [] : [wait(PAUSE_MS)] }
}

function sent(saving: Saving): Step {
  const names = sendableOf(saving)
  if (saving.flight || saving.trouble?.is === 'refused') return { saving, effects: [] }
  if (names.length === 0) return { saving: { ...saving, trouble: null }, effects: [] }
  const number = saving.number + 1
  const pick = <T>(of: (name: string) => T) => Object.fromEntries(names.map((name) => [name, of(name)]))
  const flight = { number, prints: pick((name) => saving.held[name]!.print) }
  const fields = pick((name) => saving.held[name]!.value)
  const bases: Bases = pick((name) => saving.bases[name] ?? [NOTHING])
  return { saving: { ...saving, number, flight }, effects: [{ do: 'send', number, fields, bases }] }
}

function answered(saving: Saving, outcome: Outcome): Step {
  const prints = saving.flight?.prints ?? {}
  const landed = { ...saving, flight: null }
  switch (outcome.is) {
    case 'stored': {
      const bases = Object.fromEntries(Object.keys(prints).map((name) => [name, [outcome.prints[name] ?? '']]))
      return goingOn({
        ...landed,
        stored: { ...saving.stored, ...prints },
        bases: { ...saving.bases, ...bases },
        inDoubt: saving.inDoubt.filter((name) => !(name in prints)),
        failures: 0,
        trouble: null,
        savedAt: outcome.at,
      })
    }
    case 'clash': {
      const clashes = Object.fromEntries(outcome.fields.map(({ name, ...clash }) => [name, clash]))
      return sent({ ...landed, failures: 0, trouble: null, clashes: { ...saving.clashes, ...clashes } })
    }
    case 'refused':
      return { saving: { ...landed, failures: 0, trouble: outcome }, effects: [] }
    // A proxy may have delivered it twice, once before the session ended.
    case 'signedOut':
    case 'unanswered': {
      const bases = Object.fromEntries(
        Object.entries(prints).map(([name, print]) => [name, withPrint(saving.bases[name] ?? [], print)]),
      )
      const inDoubt = [...new Set([...saving.inDoubt, ...Object.keys(prints)])]
      return again({ ...landed, bases: { ...saving.bases, ...bases }, inDoubt, trouble: outcome })
    }
  }
}

/** What was typed meanwhile leaves after the usual pause. */
const goingOn = (saving: Saving): Step => ({
  saving,
  effects: sendableOf(saving).length > 0 ? [wait(PAUSE_MS)] : [],
})

const again = (saving: Saving): Step => ({
  saving: { ...saving, failures: saving.failures + 1 },
  effects: [wait(Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(saving.failures, 10)))],
})

/** What a device kept of an earlier form: as if it had been typed here, on what it was based on there. */
function kept(saving: Saving, { number, fields }: Extract<Event, { type: 'kept' }>): Step {
  const entries = Object.entries(fields)
  const bases = Object.fromEntries(entries.map(([name, { bases }]) => [name, bases.slice(-MOST_PRINTS)]))
  const values = Object.fromEntries(entries.map(([name, { value, print }]) => [name, { value, print }]))
  return held({ ...saving, number: Math.max(number, saving.number), bases: { ...saving.bases, ...bases } }, values)
}

/** What is changed here stays as it is, on what it was based on. */
function read(saving: Saving, fields: Extract<Event, { type: 'read' }>['fields']): Saving {
  const changed = unsavedOf(saving)
  const clean = Object.entries(fields).filter(([name]) => !changed[name])
  const pick = <T>(of: (field: (typeof fields)[string]) => T) =>
    Object.fromEntries(clean.map(([name, field]) => [name, of(field)]))
  return {
    ...saving,
    held: { ...saving.held, ...pick(({ value, print }) => ({ value, print })) },
    stored: { ...saving.stored, ...pick(({ print }) => print) },
    bases: { ...saving.bases, ...pick(({ base }) => [base]) },
  }
}

/** Mine goes over what I have been shown, and over nothing newer. */
function chosen(saving: Saving, { name, keep }: Extract<Event, { type: 'chosen' }>): Step {
  const { [name]: clash, ...clashes } = saving.clashes
  if (!clash) return { saving, effects: [] }
  const { value, print } = clash
  const next = { ...saving, clashes, bases: { ...saving.bases, [name]: [print] } }
  if (keep === 'mine') return sent({ ...next, inDoubt: [...new Set([...saving.inDoubt, name])] })
  const theirs = {
    ...next,
    held: { ...saving.held, [name]: { value, print } },
    stored: { ...saving.stored, [name]: print },
    inDoubt: saving.inDoubt.filter((each) => each !== name),
  }
  const { saving: going, effects } = sent(theirs)
  return { saving: going, effects: [{ do: 'put', name, value }, ...effects] }
}

function withPrint(prints: readonly string[], print: string): string[] {
  const [first, ...others] = prints.filter((each) => each !== print)
  return [...(first ? [first] : []), ...others.slice(2 - MOST_PRINTS), print]
}

const wait = (ms: number): Effect => ({ do: 'wait', ms })
