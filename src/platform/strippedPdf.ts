import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, PDFStream, type PDFObject } from '@cantoo/pdf-lib'

const named = (names: readonly string[]): PDFName[] => names.map((name) => PDFName.of(name))

/** What tells of people and machines, what acts by itself when the document is opened, and files inside. */
const STRIPPED = named([
  'Metadata', 'PieceInfo', 'LastModified', 'OpenAction', 'AA', 'JavaScript', 'JS', 'EmbeddedFiles', 'AF', 'EF',
]) // prettier-ignore
/** Actions that do more than lead somewhere. */
const ACTING = new Set(
  named([
    'JavaScript',
    'Launch',
    'SubmitForm',
    'ImportData',
    'GoToE',
    'Rendition',
    'Movie',
    'Sound',
    'RichMediaExecute',
  ]),
)
const ACTION = PDFName.of('S')

/**
 * A PDF without author, software, dates of its making, scripts and files inside. It is written anew from what its pages need:
 * former states kept in it go too, and a signature of it no longer holds.
 * @throws when it cannot be read, has no page or is encrypted
 */
export async function strippedPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const { context } = document
  if (document.getPageCount() === 0) throw new Error('No page')
  context.trailerInfo.Info = undefined
  const needed = stripped(context.trailerInfo.Root, (ref) => context.lookup(ref))
  for (const [ref] of context.enumerateIndirectObjects()) if (!needed.has(ref)) context.delete(ref)
  return document.save({ addDefaultPage: false, updateFieldAppearances: false })
}

/**
 * Strips what can be reached from there, and says which objects that is. What is still to be looked at waits in a list: how deep
 * things lie is for whoever made the file to say.
 */
function stripped(root: PDFObject | undefined, lookup: (ref: PDFRef) => PDFObject | undefined): Set<PDFRef> {
  const reached = new Set<PDFRef>()
  const waiting = [root]
  while (waiting.length > 0) {
    const object = waiting.pop()
    if (object instanceof PDFRef) {
      if (!reached.has(object)) waiting.push(lookup(object))
      reached.add(object)
    } else if (object instanceof PDFArray) {
      for (const each of object.asArray()) waiting.push(each)
    } else {
      const dict = object instanceof PDFStream ? object.dict : object
      if (!(dict instanceof PDFDict)) continue
      const kind = dict.get(ACTION)
      const gone = kind instanceof PDFName && ACTING.has(kind) ? dict.keys() : STRIPPED
      for (const key of gone) dict.delete(key)
      for (const each of dict.values()) waiting.push(each)
    }
  }
  return reached
}
