'use client'
import { $getSelection, $isRangeSelection, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import {
  LexicalTypeaheadMenuPlugin,
  type MenuTextMatch,
} from '@payloadcms/richtext-lexical/lexical/react/LexicalTypeaheadMenuPlugin'
import { useLocale } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'
import { KINDS } from '#domain/kinds/index.ts'
import { MENU_WORDS } from '#words/menu.ts'
import { INSERT_INLINE } from './BodyPlugin.client.tsx'
import { catalogueOf, matching, type Found } from './catalogue.client.ts'
import { choicesFor, type Choice } from './menu.client.ts'
import { atAnchor, Line, MenuList } from './MenuList.client.tsx'
import { REFERENCE_KINDS } from './references.ts'
import { $isInLine } from './slotNodes.client.ts'
import { learn } from './titles.client.ts'
import { useWords } from './useWords.client.ts'

/** « / » puts something into the text, « @ » finds a document. Payload's own menu loses letters typed while it closes. */
export function Menus() {
  return (
    <>
      <SlashMenu />
      <DocumentMenu />
    </>
  )
}

const ANCHOR = 'corps-ancre'
const MOST_DOCUMENTS = 8

function SlashMenu() {
  const [editor] = useLexicalComposerContext()
  const { language, said } = useWords()
  const [query, setQuery] = useState<string | null>(null)
  const lines = useMemo(
    () =>
      query === null
        ? []
        : choicesFor(query, language).map(
            (choice) => new Line<Choice>({ key: choice.key, of: choice, words: said(choice.words), sign: choice.sign }),
          ),
    [query, language, said],
  )
  return (
    <LexicalTypeaheadMenuPlugin<Line<Choice>>
      options={lines}
      anchorClassName={ANCHOR}
      onQueryChange={setQuery}
      triggerFn={(text) => $matched(text, editor, SLASH)}
      onSelectOption={(line, typed, close, matched) => {
        typed?.remove()
        line.of.act(editor, matched)
        close()
      }}
      menuRenderFn={({ current }, { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex }) =>
        lines.length === 0
          ? null
          : atAnchor(
              current,
              <MenuList
                anchor={current!}
                label={said(MENU_WORDS.menu)}
                lines={lines}
                at={selectedIndex}
                onChoose={selectOptionAndCleanUp}
                onPoint={setHighlightedIndex}
              />,
            )
      }
    />
  )
}

function DocumentMenu() {
  const [editor] = useLexicalComposerContext()
  const { code: locale } = useLocale()
  const { language, said } = useWords()
  const [query, setQuery] = useState<string | null>(null)
  const [all, setAll] = useState<readonly Found[]>([])
  const isAsked = query !== null

  useEffect(() => {
    if (!isAsked) return
    let isOver = false
    void Promise.all(REFERENCE_KINDS.map(({ type }) => catalogueOf(type, locale))).then((lists) => {
      if (!isOver) setAll(lists.flat())
    })
    return () => {
      isOver = true
    }
  }, [isAsked, locale])

  const lines = useMemo(
    () =>
      query === null
        ? []
        : matching(all, query, MOST_DOCUMENTS).map(
            (found) =>
              new Line<Found>({
                key: found.uid,
                of: found,
                words: found.title,
                sign: found.type,
                beside: KINDS[found.type].name[language],
              }),
          ),
    [all, query, language],
  )
  return (
    <LexicalTypeaheadMenuPlugin<Line<Found>>
      options={lines}
      anchorClassName={ANCHOR}
      onQueryChange={setQuery}
      triggerFn={(text) => $matched(text, editor, AT)}
      onSelectOption={({ of: { type, uid, title, isLive } }, typed, close) => {
        const kind = REFERENCE_KINDS.find((each) => each.type === type)
        typed?.remove()
        learn({ type, uid, locale }, { is: 'known', title, isLive })
        if (kind) editor.dispatchCommand(INSERT_INLINE, { blockType: kind.block, [kind.field]: uid })
        close()
      }}
      menuRenderFn={({ current }, { selectedIndex, selectOptionAndCleanUp, setHighlightedIndex }) =>
        lines.length === 0
          ? null
          : atAnchor(
              current,
              <MenuList
                anchor={current!}
                label={said(MENU_WORDS.documents)}
                lines={lines}
                at={selectedIndex}
                onChoose={selectOptionAndCleanUp}
                onPoint={setHighlightedIndex}
              />,
            )
      }
    />
  )
}

/** At the beginning of a word only: « et/ou » and an address are no questions. */
const SLASH = /(^|\s)(\/([\p{L}\p{N}][\p{L}\p{N}×*'’ -]{0,30})?)$/u
const AT = /(^|[\s(«'’])(@([\p{L}\p{N}][^@\n]{0,40})?)$/u

function $matched(text: string, editor: LexicalEditor, pattern: RegExp): MenuTextMatch | null {
  // Only the end is looked at: a paragraph may be long.
  const [, , replaceableString, matchingString = ''] = pattern.exec(text.slice(-44)) ?? []
  if (replaceableString === undefined) return null
  const isInLine = editor.getEditorState().read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection) && $isInLine(selection.anchor.getNode())
  })
  if (isInLine) return null
  return { leadOffset: text.length - replaceableString.length, matchingString, replaceableString }
}
