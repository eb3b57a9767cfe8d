import type { Page } from 'playwright-core'

/** A chapter as it is stored, in one language. */
export interface Stored {
  title: string
  summary: string
  body: unknown
}

/** The words of a stored body, in order. */
export const wordsOf = ({ body }: Stored): string =>
  [...JSON.stringify(body).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join('')

/** The caret at the start of the first paragraph of the text. */
export async function caretFirst(page: Page): Promise<void> {
  const first = page.locator('.rich-text-lexical [data-lexical-editor="true"] > p').first()
  await first.click({ position: { x: 4, y: 6 } })
  await page.keyboard.press('Home')
}
