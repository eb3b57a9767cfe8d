'use client'
import type { ToolbarGroup } from '@payloadcms/richtext-lexical'
import { REDO_COMMAND, UNDO_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { MENU_WORDS } from '#words/menu.ts'
import { say } from '#words/say.ts'
import { typography } from '#richtext/typography.ts'
import type { Words } from '#words/pair.ts'
import { languageFrom } from '../words.ts'
import { CommentTool } from './Commenting.client.tsx'
import { CHOICES } from './menu.client.ts'
import { Sign } from './Sign.client.tsx'
import { SIGNS } from './signs.ts'

const labelled =
  (words: Words) =>
  ({ i18n }: { i18n: { language: string } }): string => {
    const language = languageFrom(i18n)
    return typography(say(words, language), language)
  }

const signed = (name: string) => () => <Sign paths={SIGNS[name] ?? []} />

const inserting = (group: 'block' | 'sentence', order: number): ToolbarGroup => ({
  type: 'dropdown',
  key: group,
  order,
  ChildComponent: signed(group === 'block' ? 'plus' : 'at'),
  items: CHOICES.filter((choice) => choice.group === group).map(({ key, words, sign, act }, at) => ({
    key,
    order: at,
    label: labelled(words),
    ChildComponent: signed(sign),
    onSelect: ({ editor }) => act(editor, ''),
  })),
})

/** Where words are selected, and in the bar that always stands. */
export const COMMENT_TOOL: ToolbarGroup = {
  type: 'buttons',
  key: 'comment',
  order: 60,
  items: [{ key: 'comment', order: 1, Component: CommentTool }],
}

/** What the bar of the editor has besides Payload's: all that « / » offers, undo and redo. */
export const TOOLBAR: ToolbarGroup[] = [
  {
    type: 'buttons',
    key: 'history',
    order: 1,
    items: [
      {
        key: 'undo',
        order: 1,
        label: labelled(MENU_WORDS.undo),
        ChildComponent: signed('undo'),
        onSelect: ({ editor }) => editor.dispatchCommand(UNDO_COMMAND, undefined),
      },
      {
        key: 'redo',
        order: 2,
        label: labelled(MENU_WORDS.redo),
        ChildComponent: signed('redo'),
        onSelect: ({ editor }) => editor.dispatchCommand(REDO_COMMAND, undefined),
      },
    ],
  },
  inserting('block', 20),
  inserting('sentence', 25),
  COMMENT_TOOL,
]
