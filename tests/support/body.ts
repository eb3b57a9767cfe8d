import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { RichNode, RichText } from '#domain/content/shared.ts'

/** The text of a form, as one writes it. */
export const textOf = (page: Page) => page.locator('.rich-text-lexical.document [data-lexical-editor="true"]')

/** What the editor holds this very moment, as it would be stored. */
export const heldBody = (page: Page): Promise<RichText> =>
  textOf(page).evaluate((root) => {
    const { __lexicalEditor } = root as unknown as { __lexicalEditor: { getEditorState(): { toJSON(): RichText } } }
    return JSON.parse(JSON.stringify(__lexicalEditor.getEditorState().toJSON())) as RichText
  })

type Fields = Record<string, unknown>

/** The fields of the blocks of one sort, in reading order, those within blocks among them. */
export function blocksOf(body: RichText, blockType: string): Fields[] {
  const found: Fields[] = []
  const walk = (node: RichNode) => {
    if (node.fields?.blockType === blockType) found.push(node.fields)
    node.children?.forEach(walk)
    for (const value of Object.values(node.fields ?? {}))
      if (typeof value === 'object' && value !== null && 'root' in value) walk((value as RichText).root)
  }
  walk(body.root)
  return found
}

/** The words of each cell of a table block, row by row. */
export const cellsOf = ({ grid }: Fields): string[][] =>
  ((grid as RichText).root.children?.find(({ type }) => type === 'table')?.children ?? []).map((row) =>
    (row.children ?? []).map((cell) => textIn(cell)),
  )

const textIn = ({ text, children = [] }: RichNode): string =>
  typeof text === 'string' ? text : children.map(textIn).join('')

/** Where the editor itself has its caret: the words of the node it is in, and how far in; null when it has none. */
export const caretOf = (page: Page): Promise<{ text: string; offset: number } | null> =>
  textOf(page).evaluate((root) => {
    interface Point {
      key: string
      offset: number
    }
    interface State {
      _selection: { focus?: Point } | null
      _nodeMap: Map<string, { __text?: string }>
    }
    const { __lexicalEditor: editor } = root as unknown as { __lexicalEditor: { _editorState: State } }
    const focus = editor._editorState._selection?.focus
    return focus ? { text: editor._editorState._nodeMap.get(focus.key)?.__text ?? '', offset: focus.offset } : null
  })

/**
 * The caret at the start of a paragraph of the text, once the editor knows it there. A form that learns, just after it was opened,
 * what was stored meanwhile is drawn anew: whoever lost the caret by it presses again.
 */
export async function caretAtStart(page: Page, paragraph: Locator): Promise<void> {
  const isThere = async () => {
    const [caret, words] = [await caretOf(page), (await paragraph.textContent()) ?? '']
    return caret !== null && (caret.text === '' ? words === '' : words.includes(caret.text))
  }
  await paragraph.click({ position: { x: 4, y: 6 } })
  await expect
    .poll(async () => {
      if (!(await isThere())) await paragraph.click({ position: { x: 4, y: 6 } })
      await page.keyboard.press('Home')
      return (await isThere()) && (await caretOf(page))?.offset === 0
    })
    .toBe(true)
}

export const caretFirst = (page: Page): Promise<void> => caretAtStart(page, textOf(page).locator('> p').first())

/** A new line before the first paragraph of the text, the caret in it. */
export async function newLine(page: Page): Promise<void> {
  const first = textOf(page).locator('> p').first()
  await expect
    .poll(async () => {
      await caretFirst(page)
      if ((await first.textContent()) === '') return caretOf(page)
      await page.keyboard.press('Enter')
      await page.keyboard.press('ArrowUp')
      return caretOf(page)
    })
    .toEqual({ text: '', offset: 0 })
}

/** Chooses from the menu of « / » by its first letters, once it is shown. */
export async function choose(page: Page, letters: string): Promise<void> {
  await page.keyboard.type(`/${letters}`)
  await page.getByRole('listbox', { name: 'Insérer dans le texte' }).getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}
