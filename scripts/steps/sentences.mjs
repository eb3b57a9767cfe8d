import { readFileSync } from 'node:fs'
import ts from 'typescript'

/** Names of the functions that hold a French and an English string side by side. */
const PAIRING = new Set(['pair', 'say', 'both', 'label', 'field'])

/**
 * The sentences of a file that somebody reads, each with its line. A sentence is a French and an English string side by side,
 * or a string alone with two words and twelve letters. Where a value goes it reads `{}`.
 * @param {{ file: string, code?: string }} source
 * @returns {{ text: string, place: string }[]}
 */
export function sentencesOf({ file, code = readFileSync(file, 'utf8') }) {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind)
  const found = []
  const visit = (node) => {
    if (isCode(node)) return
    const pair = pairOf(node)
    const text = pair ?? textOf(node)
    if (text !== null && (pair || isProse(text))) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push({ text, place: `${file}:${line + 1}` })
    }
    if (text === null) ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function textOf(node) {
  if (ts.isStringLiteralLike(node)) return plain(node.text)
  if (ts.isJsxText(node)) return plain(node.text)
  if (ts.isTemplateExpression(node)) return plain([node.head.text, ...node.templateSpans.map((s) => s.literal.text)].join('{}'))
  return null
}
function pairOf(node) {
  let both = null
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && PAIRING.has(node.expression.text)) both = node.arguments.slice(0, 2).map(textOf)
  if (ts.isObjectLiteralExpression(node)) {
    const of = (name) => node.properties.find((p) => ts.isPropertyAssignment(p) && p.name.getText() === name)?.initializer
    if (of('fr') && of('en')) both = [textOf(of('fr')), textOf(of('en'))]
  }
  return both?.length === 2 && both.every((s) => s !== null) ? both.join(' | ') : null
}
const plain = (text) => text.replace(/\s+/g, ' ').trim()
const isProse = (text) => /\p{L}[\p{L}’',.;]*[ :?!»]+[«“(]?\p{L}/u.test(text) && (text.match(/\p{L}/gu) ?? []).length >= 12

const isCode = (node) =>
  ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) ||
  (ts.isJsxAttribute(node) && ['className'].includes(node.name.getText()))
