import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RichNode, RichText } from '#domain/content/shared.ts'
import { blocksOf, cellsOf, heldBody, newLine, textOf } from '#tests/support/body.ts'
import { accessibilityProblems, documentId, openBrowser, openDocument, sidewaysScroll, type Browser } from '#tests/support/browser.ts' // prettier-ignore
import { startSite, type Site } from '#tests/support/site.ts'

describe('a text of another program pasted into a body', () => {
  let site: Site
  let browser: Browser
  let page: Page
  let uid: string
  let before: RichText
  let png: string

  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    page = await browser.person('auteur.fedepl', { expects: [/status of 400/] })
    uid = await documentId(page, 'chapters', 'la-methode-pas-a-pas')
    const plain = { width: 64, height: 36, channels: 3, background: '#2f7d4f' } as const
    png = (await sharp({ create: plain }).png().toBuffer()).toString('base64')
  })
  beforeEach(async () => {
    await openDocument(page, `chapters/${uid}?locale=fr`)
    await newLine(page)
    before = await heldBody(page)
  })
  // A form that is opened before the last change of the one before is stored is drawn anew once it is, and the caret with it.
  afterEach(async () => {
    await expect.poll(async () => linesOf(await storedBody())).toEqual(linesOf(await heldBody(page)))
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  const notice = () => page.getByRole('status', { name: 'Collage' })

  it('from Word: headings, lists, a table, powers, notes; the notice says what was not taken, one undo takes all back', async () => {
    await paste({ 'text/html': WORD })
    const held = await heldBody(page)
    const all = JSON.stringify(held)
    expect(linesOf(held)).toEqual(expect.arrayContaining(['heading Un cadre collé', 'paragraph 10^6 m3 de CO2, selon le décret.'])) // prettier-ignore
    expect(blocksOf(held, 'table').some((table) => cellsOf(table)[0]?.join() === 'Année,Somme')).toBe(true)
    expect(blocksOf(held, 'footnote').map(({ text }) => text)).toContain('Décret du 23 février.')
    expect(all).toContain('"url":"https://www.afd.fr"')
    await notice().getByText('Texte collé. Non repris : les couleurs, une adresse de lien inutilisable ici.').waitFor()
    await expect.poll(async () => JSON.stringify(await storedBody())).toContain('Décret du 23 février.')
    expect(linesOf(await storedBody())).toEqual(linesOf(await heldBody(page)))
    await page.screenshot({ path: 'test-results/collage.png' })
    await notice().getByRole('button', { name: 'Annuler le collage' }).click()
    await expect.poll(async () => linesOf(await heldBody(page))).toEqual(linesOf(before))
    expect(await notice().locator('p').count()).toBe(0)
    await page.keyboard.press('Control+y')
    await expect.poll(async () => linesOf(await heldBody(page))).toEqual(linesOf(held))
    await page.keyboard.press('Control+z')
    await expect.poll(async () => JSON.stringify(await storedBody())).not.toContain('Un cadre collé')
  })

  it('the notice offers undo only while the paste is the last thing done, and goes when it is closed', async () => {
    await paste({ 'text/html': '<p>Un <span style="color:red">mot</span>,</p>' })
    const undo = notice().getByRole('button', { name: 'Annuler le collage' })
    await undo.waitFor()
    expect(await accessibilityProblems(page, ['.corps-avis'])).toEqual([])
    await page.keyboard.type(' puis')
    await undo.waitFor({ state: 'hidden' })
    await notice().getByText('Non repris : les couleurs').waitFor()
    await notice().getByRole('button', { name: 'Fermer cet avis' }).click()
    expect(await notice().locator('p').count()).toBe(0)
    await page.keyboard.type(' encore')
    expect(linesOf(await heldBody(page))).toEqual(
      expect.arrayContaining([expect.stringContaining('Un mot, puis encore')]),
    )
  })

  it('a picture of it becomes a figure of the media with its other text; with the paste it goes in one undo', async () => {
    const html = `<p>Avant</p><p><img src="data:image/png;base64,${png}" alt="Un puits collé" width="64"></p><p>Après</p>`
    await paste({ 'text/html': html })
    await notice().getByText('Une image est ajoutée aux médias.').waitFor()
    const figures = async () => blocksOf(await storedBody(), 'figure').filter(({ image }) => Boolean(image))
    const [known] = [blocksOf(before, 'figure').length]
    await expect.poll(async () => (await figures()).length).toBe(known + 1)
    const image = (await figures()).map((each) => String(each.image))
    const media = await Promise.all(
      image.map(async (id) => (await page.request.get(`/api/media/${id}?locale=fr&depth=0`)).json()),
    )
    expect(media).toEqual(
      expect.arrayContaining([expect.objectContaining({ alt: 'Un puits collé', mimeType: 'image/png' })]),
    )
    await textOf(page).getByRole('img', { name: 'Un puits collé' }).waitFor()
    await textOf(page).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => linesOf(await heldBody(page))).toEqual(linesOf(before))
  })

  it('a picture file of the clipboard too; one the media refuse leaves its place, and the notice says so', async () => {
    await paste({}, [{ name: 'puits.png', type: 'image/png', base64: png }])
    await notice().getByText('Une image est ajoutée aux médias.').waitFor()
    await paste({}, [{ name: 'faux.png', type: 'image/png', base64: 'AAAA' }])
    await notice().getByText('Une image n’a pas pu être envoyée : sa place l’attend.').waitFor()
    await textOf(page).getByText('Image à déposer').first().waitFor()
  })

  it('lines of a PDF are whole again; in a cell of a table lists are lines, and the notice fits a small screen', async () => {
    await paste({ 'text/plain': 'Les collectivités territoriales et leurs groupe-\nments agissent ensemble et sans attendre que\ntout soit prêt.' }) // prettier-ignore
    const lines = linesOf(await heldBody(page))
    expect(lines).toContain('paragraph Les collectivités territoriales et leurs groupements agissent ensemble et sans attendre que tout soit prêt.') // prettier-ignore
    await page.setViewportSize({ width: 390, height: 800 })
    await textOf(page).locator('td').first().click()
    await page.keyboard.press('End')
    await paste({ 'text/html': '<ul><li>un</li><li><u>deux</u></li></ul>' })
    await notice().getByText('Non repris : le soulignement').waitFor()
    const cells = blocksOf(await heldBody(page), 'table').flatMap((table) => cellsOf(table).flat())
    expect(cells.some((cell) => cell.includes('• deux'))).toBe(true)
    expect(await sidewaysScroll(page)).toBe(0)
    await page.screenshot({ path: 'test-results/collage-390.png' })
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  /** What Chromium does when somebody pastes: the event, with what is on the clipboard. */
  async function paste(texts: Record<string, string>, files: { name: string; type: string; base64: string }[] = []) {
    await page.evaluate(
      ([given, own]) => {
        const clipboardData = new DataTransfer()
        for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text)
        for (const { name, type, base64 } of own) {
          const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
          clipboardData.items.add(new File([bytes], name, { type }))
        }
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
        document.activeElement?.dispatchEvent(event)
      },
      [texts, files] as const,
    )
  }

  async function storedBody(): Promise<RichText> {
    const answer = await page.request.get(`/api/chapters/${uid}?draft=true&depth=0&locale=fr`)
    return ((await answer.json()) as { body: RichText }).body
  }
})

/** What stands on the top level, with its words. */
const linesOf = ({ root }: RichText): string[] =>
  (root.children ?? []).map(
    (node) => `${node.type} ${node.type === 'block' ? JSON.stringify(node.fields?.blockType) : textIn(node)}`,
  )

const textIn = ({ text, format, children = [] }: RichNode): string =>
  typeof text === 'string' ? `${format === 64 && text === '6' ? '^' : ''}${text}` : children.map(textIn).join('')

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=FR><!--StartFragment-->
<h2><span style='color:#2F5496'>Un cadre collé<o:p></o:p></span></h2>
<p class=MsoNormal>10<sup>6</sup> m<sup>3</sup> de CO<sub>2</sub>, selon le décret<a style='mso-footnote-id:ftn1'
href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Un <span style='color:red'>point</span><o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp;</span></span><![endif]>dessous<o:p></o:p></p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Année</b></p></td><td><p class=MsoNormal><b>Somme</b></p></td></tr>
<tr><td><p class=MsoNormal>2024</p></td><td><p class=MsoNormal>12&nbsp;M€</p></td></tr></table>
<p class=MsoNormal><a href="www.afd.fr">Le site</a> et <a href="file:///C:/a.docx">la note</a>.<o:p></o:p></p>
<div style='mso-element:footnote-list'><br clear=all><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a
style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1">[1]</a> Décret du 23 février.<o:p></o:p></p></div></div>
<!--EndFragment--></body></html>`
