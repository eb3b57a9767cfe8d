import { SaxesParser } from 'saxes'

/** An element of XML: its name, its attributes, its own text, what is in it. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
  readonly children: Element[]
}

/** The whole of a document. @throws Error where it is not well-formed */
export function xmlOf(source: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, text: '', children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    open.at(-1)!.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(source).close()
  return root.children[0]!
}

export const named = ({ children }: Element, name: string): Element[] => children.filter((each) => each.name === name)

/** What the one element of a name says. */
export const textIn = (element: Element, name: string): string | undefined => named(element, name)[0]?.text
