import {
  BoldFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  ParagraphFeature,
} from '@payloadcms/richtext-lexical'
import type { Field } from 'payload'
import { isSafeLink } from '#domain/safeLink.ts'
import { LINK_QUESTIONS } from '#words/editor.ts'
import { neverRefused } from '../neverRefused.ts'
import { INLINE_BLOCKS } from './inline.ts'
import { asked, features } from '../features.ts'

/** The small editor inside a callout: paragraphs, lists, links, notes and references; no headings and no blocks. */
export const inlineEditor = () =>
  lexicalEditor({
    features: () => [
      ParagraphFeature(),
      BoldFeature(),
      ItalicFeature(),
      features.bullets(),
      features.numbers(),
      webLink(),
      features.blocks({ blocks: [], inlineBlocks: INLINE_BLOCKS }),
      InlineToolbarFeature(),
    ],
  })

/**
 * Links to addresses only: links between documents are references, which follow what is live. The drawer expects an address
 * that may be delivered; a pasted one stands as it was pasted, and Payload's own hook, which encodes what it does not know
 * once more at every save, is left out.
 */
export const webLink = () =>
  LinkFeature({
    enabledCollections: [],
    fields: ({ defaultFields }) =>
      neverRefused(
        (defaultFields as Field[])
          .map((field) =>
            'name' in field && field.name === 'url' && field.type === 'text'
              ? { ...field, hooks: {}, validate: (value: unknown) => isSafeLink(String(value ?? '')) || EXPECTED }
              : field,
          )
          .map((field) => asked(field, LINK_QUESTIONS)),
      ),
  })

const EXPECTED = 'Une adresse web (https://…), électronique (mailto:…) ou téléphonique (tel:…) est attendue.'
