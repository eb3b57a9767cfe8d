import { chapterItem, chapterList, deliveredChapter } from './chapter.ts'
import { contactItem, contactList, deliveredContact } from './contact.ts'
import { deliveredExample, exampleItem, exampleList } from './example.ts'
import { deliveredScheme, schemeItem, schemeList } from './scheme.ts'
import type { ChapterItem, DeliveredChapter } from './chapter.ts'
import type { ContactItem, DeliveredContact } from './contact.ts'
import type { DeliveredExample, ExampleItem } from './example.ts'
import type { DeliveredScheme, SchemeItem } from './scheme.ts'

/** What /v1 serves of each type: one document, its line in a list, a page of that list. */
export const DELIVERED = {
  chapters: { document: deliveredChapter, item: chapterItem, list: chapterList },
  examples: { document: deliveredExample, item: exampleItem, list: exampleList },
  contacts: { document: deliveredContact, item: contactItem, list: contactList },
  schemes: { document: deliveredScheme, item: schemeItem, list: schemeList },
} as const

export interface DeliveredByType {
  chapters: DeliveredChapter
  examples: DeliveredExample
  contacts: DeliveredContact
  schemes: DeliveredScheme
}
export interface ItemByType {
  chapters: ChapterItem
  examples: ExampleItem
  contacts: ContactItem
  schemes: SchemeItem
}
export type DeliveredDocument = DeliveredByType[keyof DeliveredByType]
export type DeliveredItem = ItemByType[keyof ItemByType]
