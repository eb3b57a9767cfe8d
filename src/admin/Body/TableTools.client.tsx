'use client'
import { $getNodeByKey, $getSelection, $isRangeSelection, type NodeKey } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useRef, useState } from 'react'
import { WRITING_WORDS } from '#words/writing.ts'
import { BodyBlock } from './BodyBlock.client.tsx'
import { $firstPlace, $inTable, $placeOf, $resize, type Place, type TableAct } from './tables.client.ts'
import { useWords } from './useWords.client.ts'
import { $blockAround } from './walking.client.ts'

const ACTS: readonly { of: 'row' | 'column'; acts: readonly (readonly [TableAct, sign: string])[] }[] = [
  {
    of: 'row',
    acts: [
      ['addRow', '+'],
      ['removeRow', '−'],
      ['rowUp', '↑'],
      ['rowDown', '↓'],
    ],
  },
  {
    of: 'column',
    acts: [
      ['addColumn', '+'],
      ['removeColumn', '−'],
      ['columnLeft', '←'],
      ['columnRight', '→'],
    ],
  },
]
const MOST = 20

/** Rows and columns of a table, added, taken away and moved where the caret was last. */
export function TableTools({ nodeKey }: { nodeKey: NodeKey }) {
  const [editor] = useLexicalComposerContext()
  const { said } = useWords()
  const last = useRef<NodeKey | null>(null)
  const [size, setSize] = useState<{ rows: number; columns: number } | null>(null)

  useEffect(() => {
    const look = () =>
      editor.getEditorState().read(() => {
        const selection = $getSelection()
        const node = $isRangeSelection(selection) ? selection.focus.getNode() : null
        const here = node && $blockAround(node)?.getKey() === nodeKey ? $placeOf(node) : null
        if (here) last.current = here.cell.getKey()
        const block = $getNodeByKey(nodeKey)
        const place = block instanceof BodyBlock ? $firstPlace(block) : null
        const isEmpty = place?.table.getTextContent().trim() === ''
        const [rows, columns] = [place?.table.getChildrenSize() ?? 0, place?.row.getChildrenSize() ?? 0]
        setSize((before) => {
          if (!isEmpty) return null
          return before?.rows === rows && before.columns === columns ? before : { rows, columns }
        })
      })
    look()
    return editor.registerUpdateListener(look)
  }, [editor, nodeKey])

  const at = (act: (place: Place) => void) =>
    editor.update(() => {
      const block = $getNodeByKey(nodeKey)
      const cell = last.current ? $getNodeByKey(last.current) : null
      const place = (cell && $placeOf(cell)) ?? (block instanceof BodyBlock ? $firstPlace(block) : null)
      if (place) act(place)
    })

  const sized = (change: Partial<{ rows: number; columns: number }>) => {
    const wanted = { ...size!, ...change }
    const isSound = [wanted.rows, wanted.columns].every((each) => Number.isInteger(each) && each > 0 && each <= MOST)
    if (isSound) at((place) => $resize(place, wanted))
  }

  return (
    <span className="corps-outils-tableau">
      {size &&
        (['rows', 'columns'] as const).map((name) => (
          <label key={name}>
            {said(name === 'rows' ? WRITING_WORDS.rows : WRITING_WORDS.columns)}
            <input
              type="number"
              min={1}
              max={MOST}
              value={size[name]}
              onChange={({ target }) => sized({ [name]: target.valueAsNumber })}
              onKeyDown={(event) => event.stopPropagation()}
            />
          </label>
        ))}
      {ACTS.map(({ of, acts }) => (
        <span key={of} role="group" aria-label={said(WRITING_WORDS[of])} className="corps-outils-de">
          {said(WRITING_WORDS[of])}
          {acts.map(([act, sign]) => (
            <button
              key={act}
              type="button"
              className="corps-bouton"
              title={said(WRITING_WORDS[act])}
              // The caret stays in its cell.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => at((place) => $inTable(place, act))}
            >
              <span aria-hidden>{sign}</span>
              <span className="vh">{said(WRITING_WORDS[act])}</span>
            </button>
          ))}
        </span>
      ))}
    </span>
  )
}
