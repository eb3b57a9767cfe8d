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
    // What it offers is offered by « / » and by the bar.
    admin: { hideAddBlockButton: true },
    filterFeatures: (features) => ({
      ...withoutSlashMenu(features),
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

type Features = Parameters<NonNullable<LexicalEditorViewMap['default']['filterFeatures']>>[0]

/** Payload's own menu of « / » has nothing left to offer, and so is not shown. */
function withoutSlashMenu(features: Features): Features {
  return Object.fromEntries(
    Object.entries(features).map(([name, { clientFeatureProvider: provider, ...rest }]) => [
      name,
      { ...rest, ...(provider && { clientFeatureProvider: silent(provider) }) },
    ]),
  )
}

type Provider = NonNullable<Features[string]['clientFeatureProvider']>

const silent =
  (provider: Provider): Provider =>
  (props) => {
    const { feature, ...rest } = provider(props)
    return {
      ...rest,
      feature: (args) => ({ ...(typeof feature === 'function' ? feature(args) : feature), slashMenu: { groups: [] } }),
    }
  }
