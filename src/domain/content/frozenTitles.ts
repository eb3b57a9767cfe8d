import { bodiesOf, referenceIn, type Reference } from './references.ts'
import { LOCALES, type Locale, type RichNode, type RichText } from './shared.ts'
import { isRichText, MOST_LEVELS, visit } from './visit.ts'

/**
 * The words of references that their authors gave none. Freezing writes them in, in the key `title` of the block, beside the
 * author's `label`: what reviewers read is what stays, whatever becomes of the target, and a title that somebody else
 * changes can be told from a word of the text.
 */

/** A reference without words, and the language of the body it stands in. */
export type Wordless = Pick<Reference, 'type' | 'uid'> & { readonly locale: Locale }

/** What a reference says by itself: its author's words, else the title that was frozen into it; trimmed, empty when none. */
export function wordsGiven({ fields }: RichNode): string {
  const [label, title] = [fields?.label, fields?.title].map((words) => (typeof words === 'string' ? words.trim() : ''))
  return label || title || ''
}

/** The references without words in some languages of a content, in reading order, once per language. */
export function wordlessIn(content: Record<string, unknown>, locales: readonly Locale[] = LOCALES): Wordless[] {
  const found = new Map<string, Wordless>()
  for (const [locale, body] of bodiesOf(content)) {
    if (!locales.includes(locale)) continue
    visit(body, (node) => {
      const target = referenceIn(node)
      if (target && !wordsGiven(node)) found.set(`${target.type}:${target.uid}:${locale}`, { ...target, locale })
    })
  }
  return [...found.values()]
}

/** The content with a title in each reference without words, where there is one to tell. */
export const titled = <T extends object>(
  content: T,
  { locales, titleOf }: { locales: readonly Locale[]; titleOf: (wordless: Wordless) => string | undefined },
): T =>
  withBodies(content, (node, locale) => {
    const target = referenceIn(node)
    const title = target && locales.includes(locale) && !wordsGiven(node) ? titleOf({ ...target, locale }) : undefined
    return title ? { ...node, fields: { ...node.fields, title } } : node
  })

/** The content without the titles freezing wrote into it: two texts that are the same so are the same to their authors. */
export const untitled = <T extends object>(content: T): T =>
  withBodies(content, (node) => {
    if (!referenceIn(node) || !node.fields || !('title' in node.fields)) return node
    const { title: _, ...fields } = node.fields
    return { ...node, fields }
  })

type Change = (node: RichNode, locale: Locale) => RichNode

function withBodies<T extends object>(content: T, change: Change): T {
  const bodies = bodiesOf(content as Record<string, unknown>)
  if (bodies.length === 0) return content
  const { body } = content as { body?: object }
  const changed = bodies.map(([locale, text]) => [locale, changedText(text, (node) => change(node, locale))])
  return { ...content, body: { ...body, ...Object.fromEntries(changed) } }
}

const changedText = (text: RichText, change: (node: RichNode) => RichNode): RichText =>
  text?.root ? { ...text, root: changedNode(text.root, change, 0) } : text

function changedNode(node: RichNode, change: (node: RichNode) => RichNode, level: number): RichNode {
  if (!node || typeof node !== 'object') return node
  const own = change(node)
  if (level >= MOST_LEVELS) return own
  const children = Array.isArray(own.children) ? own.children.map((each) => changedNode(each, change, level + 1)) : null
  return {
    ...own,
    ...(children && { children }),
    ...(own.fields && { fields: changedFields(own.fields, change, level) }),
  }
}

/** The rich text inside blocks is walked too; other fields are nobody's business here. */
function changedFields(
  fields: Record<string, unknown>,
  change: (node: RichNode) => RichNode,
  level: number,
): Record<string, unknown> {
  if (!Object.values(fields).some(isRichText)) return fields
  const within = (value: unknown) =>
    isRichText(value) ? { ...value, root: changedNode(value.root, change, level + 1) } : value
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, within(value)]))
}
