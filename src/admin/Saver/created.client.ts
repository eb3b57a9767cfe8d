'use client'

type Values = Readonly<Record<string, unknown>>

/** What the form of a document that was just made was made with, and what it holds by now. */
interface Carried {
  readonly sent: Values
  readonly now: Values
  /** The id of the element that had the focus, or ''. */
  readonly focus: string
}

/** By the id of the document: its own form begins with it. */
const forms = new Map<string, Carried>()

export const carry = (uid: string, form: Carried): void => void forms.set(uid, form)

/** What was carried over, once; null for a document that was there before. */
export function carried(uid: string): Carried | null {
  const form = forms.get(uid) ?? null
  forms.delete(uid)
  return form
}
