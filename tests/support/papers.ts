import { AFRelationship, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'

/** What a PDF of ours tells besides its page. */
export const TRACES = ['Jeanne Trace', 'Titre de travail', 'Machine de Jeanne', 'piece-jointe-secrete', 'app.alert']

/** A real PDF of one page with these words, and everything that tells of whoever made it, or acts by itself. */
export async function pdfOf(words: string): Promise<Buffer> {
  const document = await PDFDocument.create()
  const { context, catalog } = document
  document.setAuthor(TRACES[0]!)
  document.setTitle(TRACES[1]!)
  document.setCreator(TRACES[2]!)
  document.addPage([200, 200]).drawText(words, { size: 12, x: 10, y: 100 })
  document.addJavaScript('alerte', 'app.alert("ouvert")')
  const attached = { mimeType: 'text/plain', description: TRACES[3], afRelationship: AFRelationship.Data }
  await document.attach(Buffer.from(TRACES[3]!), 'secret.txt', attached)
  const xmp = context.stream(`<x:xmpmeta>${TRACES[0]}</x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(xmp))
  catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }))
  const launch = context.obj({ S: 'JavaScript', JS: PDFHexString.fromText('app.alert(2)') })
  document.getPage(0).node.set(PDFName.of('AA'), context.obj({ O: launch }))
  const button = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 50, 50], A: launch }
  document.getPage(0).node.set(PDFName.of('Annots'), context.obj([context.obj(button)]))
  return Buffer.from(await document.save({ useObjectStreams: false }))
}

/** All that a PDF says, in whatever way it says it: its objects written out, their texts and streams read. */
export async function everythingIn(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => {
    const stream = object as { getContentsString?(): string }
    return [readable(String(object)), stream.getContentsString?.() ?? ''].join('\n')
  })
  return objects.join('\n')
}

/** Texts written in hexadecimal UTF-16, as words. */
const readable = (written: string): string =>
  written.replace(/<FEFF([0-9A-F]+)>/gi, (_, digits: string) => Buffer.from(digits, 'hex').swap16().toString('utf16le'))
