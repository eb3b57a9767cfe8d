'use client'
import { $getNodeByKey, type NodeKey } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { BLOCK_WORDS } from '#words/blocks.ts'
import { WRITING_WORDS } from '#words/writing.ts'
import { BodyBlock } from './BodyBlock.client.tsx'
import { $removeTop, $moveTop } from './moving.client.ts'
import { TableTools } from './TableTools.client.tsx'
import { useWords } from './useWords.client.ts'

/** The small bar of a block: what it is, up, down, away; of a table besides, its rows and columns. */
export function BlockBar({ nodeKey, blockType }: { nodeKey: NodeKey; blockType: string }) {
  const [editor] = useLexicalComposerContext()
  const isEditable = useLexicalEditable()
  const { said } = useWords()
  if (!isEditable) return null
  const block = said(BLOCK_WORDS[blockType as keyof typeof BLOCK_WORDS] ?? WRITING_WORDS.textHint)
  const act = (act: (block: BodyBlock) => void) => () =>
    editor.update(
      () => {
        const node = $getNodeByKey(nodeKey)
        if (node instanceof BodyBlock) act(node)
      },
      { onUpdate: () => editor.focus() },
    )
  return (
    // Pressed by the mouse, a button leaves the caret in the text.
    <div
      className="corps-barre"
      role="group"
      aria-label={said(WRITING_WORDS.barOf, { block })}
      onMouseDown={(event) => (event.target as Element).closest('button') && event.preventDefault()}
    >
      <span className="corps-nom">{block}</span>
      {blockType === 'table' && <TableTools nodeKey={nodeKey} />}
      <button
        type="button"
        className="corps-bouton"
        title={said(WRITING_WORDS.moveUp)}
        onClick={act((node) => $moveTop(node, -1))}
      >
        <span aria-hidden>↑</span>
        <span className="vh">{said(WRITING_WORDS.moveUp)}</span>
      </button>
      <button
        type="button"
        className="corps-bouton"
        title={said(WRITING_WORDS.moveDown)}
        onClick={act((node) => $moveTop(node, 1))}
      >
        <span aria-hidden>↓</span>
        <span className="vh">{said(WRITING_WORDS.moveDown)}</span>
      </button>
      <button
        type="button"
        className="corps-bouton"
        title={said(WRITING_WORDS.removeBlock, { block })}
        onClick={act($removeTop)}
      >
        <span aria-hidden>×</span>
        <span className="vh">{said(WRITING_WORDS.removeBlock, { block })}</span>
      </button>
    </div>
  )
}
