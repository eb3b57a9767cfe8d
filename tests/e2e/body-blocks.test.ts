import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RichText } from '#domain/content/shared.ts'
import { blocksOf, caretOf, cellsOf, choose, heldBody, newLine, textOf } from '#tests/support/body.ts'
import { documentId, openBrowser, openDocument, slowDown, type Browser } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

describe('the blocks of a text, written where they stand', () => {
  let site: Site
  let browser: Browser
  let page: Page
  let uid: string

  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    page = await browser.person('auteur.fedepl', { expects: [/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/] })
    uid = await documentId(page, 'chapters', 'la-methode-pas-a-pas')
  })
  beforeEach(async () => {
    await openDocument(page, `chapters/${uid}?locale=fr`)
    await newLine(page)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it('a callout takes what is typed at once, without a line too; Enter and the arrows lead through it and out', async () => {
    await page.context().setOffline(true)
    await choose(page, 'enca')
    await type('Un titre{Enter}Un texte dedans{Enter}{Enter}Et la suite')
    const [callout] = blocksOf(await heldBody(page), 'callout')
    expect(callout).toMatchObject({ kind: 'a-retenir', title: 'Un titre' })
    expect(JSON.stringify(callout)).toContain('Un texte dedans')
    expect(await page.evaluate(() => getSelection()?.focusNode?.textContent)).toBe('Et la suite')
    await type('{ArrowUp}+{ArrowUp}{End}!')
    expect(blocksOf(await heldBody(page), 'callout')[0]).toMatchObject({ title: 'Un titre!' })
    await page.context().setOffline(false)
    await expect.poll(async () => JSON.stringify(await storedBody())).toContain('Un titre!')
  })

  it('a callout of another kind, moved and removed: by the mouse, then by the keyboard alone; one undo each', async () => {
    const callouts = async () => blocksOf(await heldBody(page), 'callout')
    const before = await callouts()
    await choose(page, 'attention')
    await type('À surveiller')
    const own = async () => (await callouts()).find(({ title }) => title === 'À surveiller')
    expect(await own()).toMatchObject({ kind: 'attention' })
    const drawn = textOf(page).locator('.corps-bloc').filter({ hasText: 'À surveiller' })
    await drawn.getByRole('combobox').selectOption('focus')
    expect(await own()).toMatchObject({ kind: 'focus' })
    await drawn.hover()
    // Lexical puts a picture of nothing before a block that comes first.
    const place = () =>
      textOf(page)
        .locator('> :not(img)')
        .evaluateAll((all) => all.findIndex((each) => each.textContent?.includes('À surveiller')))
    const first = await place()
    await drawn.getByRole('button', { name: 'Descendre' }).click()
    await expect.poll(place).toBe(first + 1)
    await drawn.getByText('À surveiller').click()
    await page.keyboard.press('Alt+Shift+ArrowUp')
    await expect.poll(place).toBe(first)
    await drawn.hover()
    await drawn.getByRole('button', { name: 'Ôter : Encadré' }).click()
    await expect.poll(async () => (await callouts()).length).toBe(before.length)
    await page.keyboard.press('Control+z')
    await expect.poll(own).toMatchObject({ kind: 'focus' })
    await drawn.getByText('À surveiller').click()
    await expect.poll(() => caretOf(page)).toMatchObject({ text: 'À surveiller' })
    await type('{End}{Shift+Home}{Delete}{Backspace}')
    await expect.poll(async () => (await callouts()).length).toBe(before.length)
  })

  it('on a slow machine a key acts where the caret is shown, after a click into a block that came back', async () => {
    const callouts = async () => blocksOf(await heldBody(page), 'callout')
    const before = await callouts()
    await slowDown(page, 6)
    await choose(page, 'focus')
    await type('À surveiller{Home}{Delete}{End}!')
    await expect.poll(async () => (await callouts()).some(({ title }) => title === ' surveiller!')).toBe(true)
    const drawn = textOf(page).locator('.corps-bloc').filter({ hasText: 'surveiller!' })
    await drawn.hover()
    await drawn.getByRole('button', { name: 'Ôter : Encadré' }).click()
    await expect.poll(async () => (await callouts()).length).toBe(before.length)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await callouts()).length).toBe(before.length + 1)
    await drawn.getByText('surveiller!').click()
    await type('{End}{Shift+Home}{Delete}{Backspace}')
    await expect.poll(async () => (await callouts()).length).toBe(before.length)
    await slowDown(page, 1)
  })

  it('a quotation from « > », steps and points to check, each with Enter; rows move, and what is empty is left', async () => {
    await type('> ')
    await type('Ce qui est dit{Enter}Qui le dit{Enter}')
    expect(blocksOf(await heldBody(page), 'quote')[0]).toMatchObject({
      text: 'Ce qui est dit',
      attribution: 'Qui le dit',
    })
    await choose(page, 'etap')
    await type('La marche{Enter}Écouter{Enter}Longtemps{Enter}Répondre{Alt+Shift+ArrowUp}')
    expect(blocksOf(await heldBody(page), 'steps')[0]).toMatchObject({
      title: 'La marche',
      items: [{ title: 'Répondre' }, { title: 'Écouter', text: 'Longtemps' }],
    })
    await type('{Alt+Shift+ArrowDown}{End}{Enter}{Enter}{Enter}')
    await choose(page, 'liste de')
    await type('Avant{Enter}Relire{Enter}Signer{Enter}{Enter}Après tout')
    expect(blocksOf(await heldBody(page), 'checklist')[0]).toMatchObject({
      title: 'Avant',
      items: [{ text: 'Relire' }, { text: 'Signer' }],
    })
    expect(await page.evaluate(() => getSelection()?.focusNode?.textContent)).toBe('Après tout')
  })

  it('a table is a grid at once, its first row a header; Tab goes on, rows and columns come, go and move', async () => {
    await choose(page, 'tableau 3x3')
    await type('Les sommes{Enter}Année{Tab}Somme{Tab}Note{Tab}2024{Tab}12{Tab}{Tab}2025')
    const table = async () => blocksOf(await heldBody(page), 'table')[0]!
    expect((await table()).caption).toBe('Les sommes')
    expect(cellsOf(await table())).toEqual([['Année', 'Somme', 'Note'], ['2024', '12', ''], ['2025', '', '']]) // prettier-ignore
    expect(headersOf(await table())).toEqual([[1, 1, 1], [0, 0, 0], [0, 0, 0]]) // prettier-ignore
    await page.keyboard.press('Alt+Shift+ArrowUp')
    expect(cellsOf(await table()).map(([first]) => first)).toEqual(['Année', '2025', '2024'])
    const tools = textOf(page).locator('.corps-bloc').filter({ hasText: 'Les sommes' })
    const act = (name: string) => tools.getByRole('button', { name, exact: true }).click()
    await act('Déplacer la colonne à droite')
    expect(cellsOf(await table())).toEqual([['Somme', 'Année', 'Note'], ['', '2025', ''], ['12', '2024', '']]) // prettier-ignore
    await act('Ajouter une colonne')
    await act('Ajouter une ligne')
    expect(cellsOf(await table())).toEqual([['Somme', 'Année', '', 'Note'], ['', '2025', '', ''], ['', '', '', ''], ['12', '2024', '', '']]) // prettier-ignore
    await act('Ôter la ligne')
    await act('Ôter la colonne')
    await type('{Control+z}{Control+z}{Control+z}{Control+z}')
    expect(cellsOf(await table())).toEqual([['Somme', 'Année', 'Note'], ['', '2025', ''], ['12', '2024', '']]) // prettier-ignore
    await expect.poll(async () => JSON.stringify(await storedBody())).toContain('Les sommes')
  })

  /** `{Enter}`, `{Alt+Shift+ArrowUp}`: a key; the rest letter by letter. */
  async function type(said: string): Promise<void> {
    for (const [part, key] of said.matchAll(/\{([^}]+)\}|[^{]+/g)) {
      if (key) await page.keyboard.press(key)
      else await page.keyboard.type(part)
    }
  }

  async function storedBody(): Promise<RichText> {
    const answer = await page.request.get(`/api/chapters/${uid}?draft=true&depth=0&locale=fr`)
    return ((await answer.json()) as { body: RichText }).body
  }
})

const headersOf = ({ grid }: Record<string, unknown>): unknown[][] =>
  ((grid as RichText).root.children?.[0]?.children ?? []).map((row) =>
    (row.children ?? []).map(({ headerState }) => headerState),
  )
