/** The words somebody typed in a field, whatever it holds, a line for each paragraph or row. */
export function wordsIn(value: unknown): string {
  return linesIn(value)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
}

function linesIn(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) ? [] : [value]
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(linesIn)
  if (typeof value !== 'object' || value === null) return []
  const node = value as Record<string, unknown>
  if (typeof node.type !== 'string' || typeof node.version !== 'number')
    return Object.entries(node).flatMap(([key, inner]) => (SILENT.has(key) ? [] : linesIn(inner)))
  if (typeof node.text === 'string') return [node.text]
  const inner = [...linesIn(node.fields), ...linesIn(node.children)]
  return LINES.has(node.type) ? [inner.join('')] : inner
}

/** Nodes that are one line each, with all that is in them. */
const LINES = new Set(['paragraph', 'heading', 'listitem', 'quote', 'link', 'autolink', 'inlineBlock', 'tablecell'])
const SILENT = new Set(['id', 'blockType', 'kind', 'url', 'linkType', 'newTab'])
/** What a reference leads to is no word of its author. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
