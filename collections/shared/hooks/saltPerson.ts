import type { CollectionBeforeChangeHook } from 'payload'
import { canonicalText } from '#domain/content/canonical.ts'
import { newSalt } from '#platform/hash.ts'

type Person = Record<string, unknown>

/**
 * Whoever writes a person's block gives it a salt of its own, which goes with these very words: the same words are frozen
 * to the same text, and a block of before keeps its form until somebody writes another.
 */
export const saltPerson: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { salt, ...before } = (originalDoc?.person ?? {}) as Person
  const { salt: _, ...now } = { ...before, ...((data.person ?? {}) as Person) } as Person
  const [was, is] = [before, now].map(canonicalText)
  data.person = { ...now, salt: is === was ? salt : is === NOTHING ? null : newSalt() }
  return data
}

const NOTHING = canonicalText({})
