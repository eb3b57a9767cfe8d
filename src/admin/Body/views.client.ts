'use client'
import type { LexicalEditorViewMap } from '@payloadcms/richtext-lexical'
import { bodyFeature, notesFeature } from './bodyFeature.client.ts'

/**
 * How a body looks where it is written: as it is read. Payload's classes of the theme are left out, so that nothing but the
 * public page's own sheet dresses the text.
 */
export const bodyViews: LexicalEditorViewMap = {
  default: {
    nodes: {},
    filterFeatures: (features) => ({
      ...features,
      blocks: { ...features.blocks, clientFeatureProvider: bodyFeature },
      bodyNotes: {
        clientFeatureProvider: notesFeature,
        clientFeatureProps: { featureKey: 'bodyNotes', order: Object.keys(features).length + 1 },
      },
    }),
    lexical: (defaults) => ({
      ...defaults,
      theme: {
        root: 'texte',
        list: { nested: { listitem: 'corps-imbrique' } },
        text: { underlineStrikethrough: 'corps-souligne-barre' },
      },
    }),
  },
}
