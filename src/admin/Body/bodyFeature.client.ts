'use client'
import { BlocksFeatureClient, createClientFeature } from '@payloadcms/richtext-lexical/client'
import { BodyInline } from './BodyInline.client.tsx'
import { Footnotes } from './Footnotes.client.tsx'
import { InlinePlugin } from './InlinePlugin.client.tsx'

type Feature = typeof BlocksFeatureClient

/** Payload's feature of blocks, of which the server keeps everything, with our drawings of what it holds. */
export const bodyFeature: Feature = (props) => {
  const stock = BlocksFeatureClient(props)
  return {
    ...stock,
    feature: (args) => {
      const made = typeof stock.feature === 'function' ? stock.feature(args) : stock.feature
      const others = (made.nodes ?? []).filter(
        (node) => !('getType' in node) || node.getType() !== BodyInline.getType(),
      )
      return {
        ...made,
        // They make Payload's own nodes, which this editor does not know.
        markdownTransformers: [],
        nodes: [BodyInline, ...others],
        plugins: [...(made.plugins ?? []), { Component: InlinePlugin, position: 'normal' }],
      }
    },
  }
}

export const notesFeature = createClientFeature({ plugins: [{ Component: Footnotes, position: 'belowContainer' }] })
