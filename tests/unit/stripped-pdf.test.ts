import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { strippedPdf } from '#platform/strippedPdf.ts'
import { diceOf } from '../support/dice.ts'
import { everythingIn, pdfOf, TRACES } from '../support/papers.ts'

/** A document to download tells readers what is on its pages, and nothing of whoever made it. */

describe('a PDF', () => {
  it('keeps its pages and loses author, title, software, scripts and files inside', async () => {
    const made = await pdfOf('Le reglement')
    const before = await everythingIn(made)
    for (const trace of [TRACES[2]!, '/OpenAction', '/AA', '/JavaScript', '/EmbeddedFiles', '/Metadata'])
      expect([trace, before.includes(trace) || made.includes(trace)]).toEqual([trace, true])
    const stripped = await strippedPdf(made)
    const after = await everythingIn(stripped)
    const document = await PDFDocument.load(stripped, { updateMetadata: false })
    expect(document.getPageCount()).toBe(1)
    expect([document.getAuthor(), document.getTitle(), document.getCreator(), document.getProducer()]).toEqual(
      Array.from({ length: 4 }, () => undefined),
    )
    for (const trace of [...TRACES, '/OpenAction', '/AA', '/JavaScript', '/EmbeddedFiles', '/Metadata', '/Filespec'])
      expect([trace, after.includes(trace) || Buffer.from(stripped).includes(trace)]).toEqual([trace, false])
    expect(after).toContain('/Contents')
  })

  it('is the same whoever sends it and whenever: the same bytes are one medium', async () => {
    const made = await pdfOf('Le reglement')
    const [once, again] = [await strippedPdf(made), await strippedPdf(made)]
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true)
  })

  it('loses a former state kept in the file', async () => {
    const first = await PDFDocument.load(await pdfOf('Le reglement'))
    first.addPage([100, 100])
    const page = first.getPage(0)
    first.removePage(0)
    first.context.register(page.node)
    const stripped = await strippedPdf(await first.save({ useObjectStreams: false }))
    expect((await everythingIn(stripped)).match(/\/Type \/Page\b/g)).toHaveLength(1)
  })
})

describe('what is no PDF', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['words', Buffer.from('%PDF-1.7\nbonjour')],
    ['no page', Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')],
    ['lists in lists', Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog/X ${'['.repeat(200_000)}>>endobj\n%%EOF\n`)],
  ])('is refused: %s', async (_, bytes) => {
    await expect(strippedPdf(bytes)).rejects.toThrow()
  })

  it('is refused or read, and nothing else happens, however it is damaged', async () => {
    const dice = diceOf(31)
    const made = await pdfOf('Le reglement')
    for (let turn = 0; turn < 60; turn++) {
      const bytes = Buffer.from(made)
      for (let at = 0; at < 1 + dice.roll(20); at++) bytes[dice.roll(bytes.length)] = dice.roll(256)
      const part = bytes.subarray(0, dice.oneIn(3) ? dice.roll(bytes.length) : bytes.length)
      const outcome = await strippedPdf(part).catch((error: unknown) => error)
      expect(outcome instanceof Uint8Array || outcome instanceof Error).toBe(true)
    }
  })
})
