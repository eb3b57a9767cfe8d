import type { Page } from 'playwright-core'
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

/** A new line at the end of the first paragraph of the text, the caret in it. */
export async function newLine(page: Page): Promise<void> {
  await textOf(page)
    .locator('> p')
    .first()
    .click({ position: { x: 4, y: 6 } })
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
}

/** Chooses from the menu of « / » by its first letters, once it is shown. */
export async function choose(page: Page, letters: string): Promise<void> {
  await page.keyboard.type(`/${letters}`)
  await page.getByRole('listbox', { name: 'Insérer dans le texte' }).getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}
