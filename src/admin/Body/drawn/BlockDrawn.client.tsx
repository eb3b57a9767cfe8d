'use client'
import { $getNodeByKey, type NodeKey } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLocale } from '@payloadcms/ui'
import { useLayoutEffect, type ComponentType } from 'react'
import type { BlockType } from '#domain/content/richText.ts'
import { isAwaited } from '../awaited.client.ts'
import { BlockBar } from '../BlockBar.client.tsx'
import { BodyBlock } from '../BodyBlock.client.tsx'
import type { Fields } from '../references.ts'
import { $firstText } from '../walking.client.ts'
import { Attachment } from './Attachment.client.tsx'
import { Callout } from './Callout.client.tsx'
import { Figure } from './Figure.client.tsx'
import { Quote } from './Quote.client.tsx'
import { Checklist, Steps } from './Rows.client.tsx'
import { Table } from './Table.client.tsx'

export interface Drawn {
  readonly nodeKey: NodeKey
  readonly fields: Fields
  /** Of the text. */
  readonly locale: string
}

const DRAWN: Readonly<Record<BlockType, ComponentType<Drawn>>> = {
  callout: Callout,
  figure: Figure,
  attachment: Attachment,
  table: Table,
  quote: Quote,
  steps: Steps,
  checklist: Checklist,
}

/** A block as the page has it, and its bar. One this version does not know is kept, and says its name. */
export function BlockDrawn({ nodeKey, fields }: { nodeKey: NodeKey; fields: Fields }) {
  const { code } = useLocale()
  const name = fields.blockType
  useKeptCaret(nodeKey, fields.id)
  const Block = Object.hasOwn(DRAWN, name) ? DRAWN[name as BlockType] : null
  return (
    <>
      <BlockBar nodeKey={nodeKey} blockType={name} />
      {Block ? <Block nodeKey={nodeKey} fields={fields} locale={code} /> : <p>{name}</p>}
    </>
  )
}

/**
 * The caret of a block somebody has just put into the text goes to its first text. Lexical has it there already; but the
 * drawing moves the slot to its place, and the browser drops a caret that stood in what is moved.
 */
function useKeptCaret(nodeKey: NodeKey, id: string | undefined): void {
  const [editor] = useLexicalComposerContext()
  useLayoutEffect(() => {
    if (!isAwaited(id)) return
    const put = () =>
      editor.update(
        () => {
          const block = $getNodeByKey(nodeKey)
          if (block instanceof BodyBlock) $firstText(block)?.selectEnd()
        },
        { discrete: true },
      )
    queueMicrotask(put)
  }, [editor, nodeKey, id])
}
