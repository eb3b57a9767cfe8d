'use client'
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { BlocksFeatureClient, createClientFeature } from '@payloadcms/richtext-lexical/client'
import { BodyBlock } from './BodyBlock.client.tsx'
import { BodyInline } from './BodyInline.client.tsx'
import { BodyPlugin } from './BodyPlugin.client.tsx'
import { CaretKept } from './CaretKept.client.tsx'
import { Commenting } from './Commenting.client.tsx'
import { Footnotes } from './Footnotes.client.tsx'
import { named } from './named.client.tsx'
import { QUOTE } from './markdown.client.ts'
import { Menus } from './Menus.client.tsx'
import { Pasting } from './Pasting.client.tsx'
import { LineSlot, RichSlot, RowNode } from './slotNodes.client.ts'
import { COMMENT_TOOL, TOOLBAR } from './toolbar.client.tsx'

type Feature = typeof BlocksFeatureClient

/**
 * In place of Payload's feature of blocks, of which the server keeps everything: its nodes ask the server for the state of a
 * form at each new block, and draw fields in boxes.
 */
export const bodyFeature: Feature = (props) => ({
  ...BlocksFeatureClient(props),
  feature: {
    markdownTransformers: [QUOTE],
    nodes: [BodyBlock, BodyInline, RichSlot, LineSlot, RowNode, TableNode, TableRowNode, TableCellNode],
    plugins: [
      { Component: BodyPlugin, position: 'normal' },
      { Component: Menus, position: 'normal' },
      { Component: Pasting, position: 'normal' },
      { Component: Commenting, position: 'normal' },
      { Component: CaretKept, position: 'normal' },
    ],
    toolbarFixed: named({ groups: TOOLBAR }),
    toolbarInline: { groups: [COMMENT_TOOL] },
  },
})

export const notesFeature = createClientFeature({ plugins: [{ Component: Footnotes, position: 'belowContainer' }] })
