import type { CollectionBeforeChangeHook } from 'payload'
import { unlinked } from '#domain/content/unlinked.ts'

/** Every field is stored as it was typed, but for links that run code: of those the words are. */
export const unlinkHostile: CollectionBeforeChangeHook = ({ data }) => unlinked(data)
