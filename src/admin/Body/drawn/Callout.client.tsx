'use client'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { CALLOUT_KINDS } from '#domain/vocabularies.ts'
import { BLOCK_WORDS, CALLOUT_KIND } from '#words/blocks.ts'
import { WRITING_WORDS } from '#words/writing.ts'
import { useWords } from '../useWords.client.ts'
import type { Drawn } from './BlockDrawn.client.tsx'
import { Slot } from './Slot.client.tsx'
import { usePut } from './useFields.client.ts'

const LARGE = 'chiffre-cle'

export function Callout({ nodeKey, fields, locale }: Drawn) {
  const { language, said } = useWords()
  const isEditable = useLexicalEditable()
  const put = usePut(nodeKey)
  const kind = typeof fields.kind === 'string' ? fields.kind : ''
  // No landmark: a form may hold many.
  return (
    <div role="group" aria-label={said(BLOCK_WORDS.callout)} className={`enc enc-${kind}`}>
      <p className="enc-l">
        <select
          className="corps-sorte-encadre"
          aria-label={said(CALLOUT_KIND)}
          value={kind}
          disabled={!isEditable}
          onChange={({ target }) => put({ kind: target.value })}
        >
          {!Object.hasOwn(CALLOUT_KINDS, kind) && <option value={kind}>…</option>}
          {Object.entries(CALLOUT_KINDS).map(([value, word]) => (
            <option key={value} value={value}>
              {word[locale === 'en' ? 'en' : 'fr'] || word[language]}
            </option>
          ))}
        </select>
      </p>
      {kind === LARGE && (
        <div className="gros">
          <Slot nodeKey={nodeKey} name="figure" hint={said(WRITING_WORDS.figureHint)} />
        </div>
      )}
      <div>
        <div className="enc-t">
          <Slot nodeKey={nodeKey} name="title" hint={said(WRITING_WORDS.titleHint)} />
        </div>
        <Slot nodeKey={nodeKey} name="content" hint={said(WRITING_WORDS.textHint)} />
      </div>
    </div>
  )
}
