import {
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { INLINE_BLOCKS } from './blocks/inline.ts'
import { webLink } from './blocks/inlineEditor.ts'
import { STANDING_BLOCKS } from './blocks/standing.ts'

/**
 * The editor of every body. What it offers is what `domain/content/richText.ts` accepts: fonts, colours and sizes pasted
 * from Word have no feature here, so nothing of them is kept.
 */
export const bodyEditor = () =>
  lexicalEditor({
    features: () => [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      BoldFeature(),
      ItalicFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      webLink(),
      BlocksFeature({ blocks: STANDING_BLOCKS, inlineBlocks: INLINE_BLOCKS }),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
    ],
  })
