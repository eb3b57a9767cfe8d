import type { Kept, Saving } from './saving.ts'

/** What the line of saving says; nothing else speaks of it. */
export type Phase =
  | { readonly is: 'idle' | 'typing' | 'saving' | 'waiting' | 'storage' | 'conflict' | 'signedOut' }
  | { readonly is: 'saved'; readonly at: string }
  | { readonly is: 'refused'; readonly message: string }

export function phaseOf(saving: Saving): Phase {
  const { clashes, trouble, flight, isTouched, savedAt } = saving
  if (trouble?.is === 'signedOut') return { is: 'signedOut' }
  if (trouble?.is === 'refused') return trouble
  if (trouble) return { is: trouble.isStorage ? 'storage' : 'waiting' }
  if (Object.keys(clashes).length > 0) return { is: 'conflict' }
  if (flight) return { is: 'saving' }
  if (isTouched || sendableOf(saving).length > 0) return { is: 'typing' }
  return savedAt ? { is: 'saved', at: savedAt } : { is: 'idle' }
}

/** The fields that may leave: changed, or sent without an answer, and in no conflict. */
export const sendableOf = (saving: Saving): string[] => changedIn(saving).filter((name) => !saving.clashes[name])

/** Whether the page may be left: everything typed is known to be stored. */
export const isAllStored = (saving: Saving): boolean =>
  !saving.isTouched && saving.flight === null && changedIn(saving).length === 0

/** What the device must keep: every field not known to be stored, with all that may be stored of it. */
export function unsavedOf(saving: Saving): Readonly<Record<string, Kept>> {
  const prints = saving.flight?.prints ?? {}
  const names = new Set([...changedIn(saving), ...Object.keys(prints)])
  return Object.fromEntries(
    [...names].map((name) => {
      const under = prints[name]
      const bases = [...(saving.bases[name] ?? []), ...(under ? [under] : [])]
      return [name, { ...saving.held[name]!, bases }]
    }),
  )
}

/** What the form holds is another value than it was when it was stored last, and than what is stored itself. */
const changedIn = ({ held, stored, bases, inDoubt }: Saving): string[] =>
  Object.keys(held).filter((name) => {
    const { print } = held[name]!
    const isStored = print === stored[name] || (bases[name]?.length === 1 && bases[name][0] === print)
    return !isStored || inDoubt.includes(name)
  })
