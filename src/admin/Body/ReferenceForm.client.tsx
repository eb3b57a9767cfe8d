'use client'
import { useState } from 'react'
import { ICONS, type IconName } from '#site/parts/icons.ts'
import { WRITING_WORDS } from '#words/writing.ts'
import { DocumentChoice } from './DocumentChoice.client.tsx'
import { Popover } from './Popover.client.tsx'
import { stateWords } from './ReferenceCard.client.tsx'
import { kindName, uidIn, wordsIn, type Fields, type ReferenceKind } from './references.ts'
import { Sign } from './Sign.client.tsx'
import { learn, type Target } from './titles.client.ts'
import { useWords } from './useWords.client.ts'

interface Props {
  readonly anchor: HTMLElement
  readonly kind: ReferenceKind
  readonly fields: Fields
  readonly target: Target
  /** Of the text. */
  readonly locale: string
  onPut(change: Readonly<Record<string, unknown>>): void
  onClose(): void
}

/** The small window of a reference: the document it points to, and the words it stands under. */
export function ReferenceForm({ anchor, kind, fields, target, locale, onPut, onClose }: Props) {
  const { language, said } = useWords()
  const [words, setWords] = useState(wordsIn(fields))
  const [isChoosing, setChoosing] = useState(uidIn(fields, kind) === '')
  const title = target.is === 'known' ? target.title : ''
  const name = kindName(kind, language)
  return (
    <Popover anchor={anchor} label={name} onClose={onClose}>
      <p className="corps-sorte">
        <Sign paths={ICONS[kind.type as IconName]} /> {name}
      </p>
      {isChoosing ? (
        <DocumentChoice
          types={[kind.type]}
          locale={locale}
          onChoose={({ uid, title: chosen, isLive }) => {
            learn({ type: kind.type, uid, locale }, { is: 'known', title: chosen, isLive })
            onPut({ [kind.field]: uid })
            onClose()
          }}
        />
      ) : (
        <>
          <p className="corps-titre">
            {title || '…'}{' '}
            <button type="button" className="corps-bouton" onClick={() => setChoosing(true)}>
              {said(WRITING_WORDS.changeTarget)}
            </button>
          </p>
          <p className="corps-indice">{stateWords(target, said)}</p>
          <label className="corps-champ">
            {said(WRITING_WORDS.wordsShown)}
            <input
              value={words}
              maxLength={200}
              placeholder={title}
              onChange={({ target: { value } }) => {
                setWords(value)
                onPut({ label: value.trim() || undefined })
              }}
            />
          </label>
          <p className="corps-indice">{said(WRITING_WORDS.leftEmpty)}</p>
        </>
      )}
    </Popover>
  )
}
