import {
  BoldFeature,
  FixedToolbarFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  ParagraphFeature,
  SubscriptFeature,
  SuperscriptFeature,
} from '@payloadcms/richtext-lexical'
import { INLINE_BLOCKS } from './blocks/inline.ts'
import { webLink } from './blocks/inlineEditor.ts'
import { STANDING_BLOCKS } from './blocks/standing.ts'
import { features } from './features.ts'

/**
 * The editor of every body. What it offers is what `domain/content/richText.ts` accepts: fonts, colours and sizes pasted
 * from Word have no feature here, so nothing of them is kept. In the form it looks as the room `admin/Body` draws it.
 */
export const bodyEditor = () =>
  lexicalEditor({
    views: '/src/admin/Body/views.client#bodyViews',
    features: () => [
      ParagraphFeature(),
      features.headings(),
      BoldFeature(),
      ItalicFeature(),
      SuperscriptFeature(),
      SubscriptFeature(),
      features.bullets(),
      features.numbers(),
      webLink(),
      features.blocks({ blocks: STANDING_BLOCKS, inlineBlocks: INLINE_BLOCKS }),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
    ],
  })
