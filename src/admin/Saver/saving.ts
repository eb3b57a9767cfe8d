import type { Bases } from '#domain/saving/bases.ts'

/** A value as the form holds it, and its print. */
export interface Held {
  readonly value: unknown
  readonly print: string
}

/** What is in the way of saving; `message` is a sentence of the server. */
type Trouble =
  /** No answer came, or one that says nothing of what is stored: it will be tried again. */
  | { readonly is: 'unanswered'; readonly isStorage: boolean }
  | { readonly is: 'signedOut' }
  | { readonly is: 'refused'; readonly message: string }

/** Everything there is to know of the saves of one form. Fields by name. */
export interface Saving {
  readonly held: Readonly<Record<string, Held>>
  /** The print of what the form held when it was last known to be stored. */
  readonly stored: Readonly<Record<string, string>>
  /** Of the stored values themselves, which the server may have put otherwise, and of what may be stored by now. */
  readonly bases: Bases
  /** Fields sent without an answer. */
  readonly inDoubt: readonly string[]
  readonly flight: { readonly number: number; readonly prints: Readonly<Record<string, string>> } | null
  /** Of the last save that left. */
  readonly number: number
  /** In a row. */
  readonly failures: number
  readonly trouble: Trouble | null
  /** What somebody else stored in a field that was changed here. */
  readonly clashes: Readonly<Record<string, Held>>
  /** A key was hit whose letter the form may not hold yet. */
  readonly isTouched: boolean
  /** `updatedAt` in the last answer, ISO. */
  readonly savedAt: string | null
}

export type Outcome =
  /** `prints`: of the values in the answer. */
  | { readonly is: 'stored'; readonly at: string | null; readonly prints: Readonly<Record<string, string>> }
  | { readonly is: 'clash'; readonly fields: readonly (Held & { readonly name: string })[] }
  | Trouble

/** What was kept on the device of a field. */
export interface Kept extends Held {
  /** What it was based on, with what may have been stored of it. */
  readonly bases: readonly string[]
}

export type Event =
  | { readonly type: 'touched' }
  /** The form holds every letter. */
  | { readonly type: 'settled' }
  /** The fields whose value is another one now. */
  | { readonly type: 'held'; readonly fields: Readonly<Record<string, Held>> }
  /** The time that was waited for has come. */
  | { readonly type: 'due' }
  /** Somebody asks for it now, the line is back, or a person has signed in. */
  | { readonly type: 'again' }
  | { readonly type: 'answered'; readonly number: number; readonly outcome: Outcome }
  /** `number`: of the last save of the form it was kept by, whose place this one takes. */
  | { readonly type: 'kept'; readonly number: number; readonly fields: Readonly<Record<string, Kept>> }
  /** The document was read anew and put into the form; `base`: the print of what was read. */
  | { readonly type: 'read'; readonly fields: Readonly<Record<string, Held & { readonly base: string }>> }
  | { readonly type: 'chosen'; readonly name: string; readonly keep: 'mine' | 'theirs' }

export type Effect =
  | { readonly do: 'send'; readonly number: number; readonly fields: Readonly<Record<string, unknown>>; readonly bases: Bases } // prettier-ignore
  /** One timer: a later wait takes the place of an earlier one. */
  | { readonly do: 'wait'; readonly ms: number }
  /** Into the form. */
  | { readonly do: 'put'; readonly name: string; readonly value: unknown }

export interface Step {
  readonly saving: Saving
  readonly effects: readonly Effect[]
}

/** A form as it was opened: what it holds, and the prints of the document it was made of. */
export function opened(held: Saving['held'], prints: Readonly<Record<string, string>>): Saving {
  return {
    held,
    stored: Object.fromEntries(Object.entries(held).map(([name, { print }]) => [name, print])),
    bases: Object.fromEntries(Object.entries(prints).map(([name, print]) => [name, [print]])),
    inDoubt: [],
    flight: null,
    number: 0,
    failures: 0,
    trouble: null,
    clashes: {},
    isTouched: false,
    savedAt: null,
  }
}
