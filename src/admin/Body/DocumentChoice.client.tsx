'use client'
import { useEffect, useId, useState } from 'react'
import { KINDS, type KindName } from '#domain/kinds/index.ts'
import { WRITING_WORDS } from '#words/writing.ts'
import { catalogueOf, matching, type Found } from './catalogue.client.ts'
import { useWords } from './useWords.client.ts'

interface Props {
  readonly types: readonly KindName[]
  /** Of the text. */
  readonly locale: string
  onChoose(found: Found): void
}

const MOST_SHOWN = 8

/** A document found by words of its title: arrows walk, Enter chooses. */
export function DocumentChoice({ types, locale, onChoose }: Props) {
  const { language, said } = useWords()
  const list = useId()
  const [words, setWords] = useState('')
  const [all, setAll] = useState<readonly Found[] | null>(null)
  const [at, setAt] = useState(0)
  const kinds = types.join()

  useEffect(() => {
    let isOver = false
    void Promise.all(kinds.split(',').map((type) => catalogueOf(type as KindName, locale))).then((lists) => {
      if (!isOver) setAll(lists.flat())
    })
    return () => {
      isOver = true
    }
  }, [kinds, locale])

  const found = matching(all ?? [], words, MOST_SHOWN)
  const chosen = found[Math.min(at, found.length - 1)]
  return (
    <>
      <input
        className="corps-recherche"
        role="combobox"
        aria-label={said(WRITING_WORDS.findDocument)}
        placeholder={said(WRITING_WORDS.findDocument)}
        aria-expanded
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen && `${list}-${chosen.uid}`}
        value={words}
        onChange={({ target }) => {
          setWords(target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt((before) => Math.min(before + 1, found.length - 1))
          else if (event.key === 'ArrowUp') setAt((before) => Math.max(before - 1, 0))
          else if (event.key === 'Enter' && chosen) onChoose(chosen)
          else return
          event.preventDefault()
        }}
      />
      <ul id={list} className="corps-choix" role="listbox" aria-label={said(WRITING_WORDS.findDocument)}>
        {found.map((each) => (
          <li
            key={each.uid}
            id={`${list}-${each.uid}`}
            role="option"
            aria-selected={each === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(each)}
          >
            {each.title}
            {types.length > 1 && <small> {KINDS[each.type].name[language]}</small>}
          </li>
        ))}
      </ul>
      {all !== null && found.length === 0 && <p className="corps-indice">{said(WRITING_WORDS.noDocument)}</p>}
    </>
  )
}
