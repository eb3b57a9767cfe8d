'use client'
import type { LexicalEditorViewMap } from '@payloadcms/richtext-lexical'
import { bodyFeature, notesFeature } from './bodyFeature.client.ts'
import { named } from './named.client.tsx'

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
      ...ours(features),
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

/** Payload's own menu of « / » has nothing left to offer, and so is not shown; its buttons, all icons, are given names. */
function ours(features: Features): Features {
  return Object.fromEntries(
    Object.entries(features).map(([name, { clientFeatureProvider: provider, ...rest }]) => [
      name,
      { ...rest, ...(provider && { clientFeatureProvider: oursOf(provider) }) },
    ]),
  )
}

type Provider = NonNullable<Features[string]['clientFeatureProvider']>

const oursOf =
  (provider: Provider): Provider =>
  (props) => {
    const { feature, ...rest } = provider(props)
    return {
      ...rest,
      feature: (args) => {
        const made = typeof feature === 'function' ? feature(args) : feature
        const { toolbarFixed, toolbarInline } = made
        return {
          ...made,
          slashMenu: { groups: [] },
          ...(toolbarFixed && { toolbarFixed: named(toolbarFixed) }),
          ...(toolbarInline && { toolbarInline: named(toolbarInline) }),
        }
      },
    }
  }
