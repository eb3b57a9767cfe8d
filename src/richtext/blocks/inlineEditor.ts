import {
  BlocksFeature,
  BoldFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { isSafeLink } from '#domain/gateBody.ts'
import { INLINE_BLOCKS } from './inline.ts'

/** The small editor inside a callout: paragraphs, lists, links, notes and references; no headings and no blocks. */
export const inlineEditor = () =>
  lexicalEditor({
    features: () => [
      ParagraphFeature(),
      BoldFeature(),
      ItalicFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      webLink(),
      BlocksFeature({ blocks: [], inlineBlocks: INLINE_BLOCKS }),
      InlineToolbarFeature(),
    ],
  })

/** Links to addresses only: links between documents are references, which follow what is live. */
export const webLink = () =>
  LinkFeature({
    enabledCollections: [],
    fields: ({ defaultFields }) =>
      defaultFields.map((field) =>
        'name' in field && field.name === 'url' && field.type === 'text'
          ? {
              ...field,
              validate: (value: unknown) =>
                isSafeLink(String(value ?? '')) ||
                'Une adresse web (https://…), électronique (mailto:…) ou téléphonique (tel:…) est attendue.',
            }
          : field,
      ),
  })
