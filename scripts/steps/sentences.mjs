import ts from 'typescript'

/**
 * The sentences the product says, with their places: `npm run check` asks that each stands once (`said-once.mjs`).
 *
 * A sentence is a string of at least two words and twelve letters; and a French and an English string side by side, however short,
 * are one together. What a machine reads is none: markup, headers, addresses, class names, types, imports. Where a value goes, `{}` stands.
 */

/** @typedef {{ text: string, place: string }} Sentence */

/** Functions that are given French and English side by side. */
const PAIRING = new Set(['pair', 'both', 'label', 'term'])

/**
 * @param {{ file: string, code: string }} source
 * @returns {Sentence[]}
 */
export function sentencesOf({ file, code }) {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)
  const found = []
  visit(source)
  return found

  function visit(node) {
    if (isForMachines(node)) return
    const sides = sidesOf(node)
    if (sides)
      return (sides.some(isProse) ? sides.filter(isProse) : [sides.join(' / ')]).forEach((text) => add(node, text))
    const text = textOf(node)
    if (text === null) return ts.forEachChild(node, visit)
    if (isProse(text)) add(node, text)
    if (ts.isTemplateExpression(node)) node.templateSpans.forEach(({ expression }) => visit(expression))
  }

  function add(node, text) {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    found.push({ text, place: `${file}:${line + 1}` })
  }
}

/**
 * What stands in two places, as lines to be read; nothing when each sentence stands once.
 * @param {Sentence[]} sentences
 * @returns {string[]}
 */
export function doublesOf(sentences) {
  const places = new Map()
  for (const { text, place } of sentences) places.set(text, [...(places.get(text) ?? []), place])
  return [...places]
    .filter(([, each]) => each.length > 1 && !each.every((place) => NAMES_THINGS.test(place)))
    .map(([text, each]) => `« ${text} »\n${each.map((place) => `  ${place}`).join('\n')}`)
}

/** A kind is described whole in its file, a vocabulary in its list: what two of them call alike are two things. */
const NAMES_THINGS = /^src\/domain\/(kinds\/|vocabularies\.ts)/

/** French and English side by side: given to a function, or `{ fr, en }`. */
function sidesOf(node) {
  const sides =
    ts.isCallExpression(node) && PAIRING.has(node.expression.getText())
      ? node.arguments.slice(0, 2)
      : propertiesOf(node)
  const texts = sides.map((side) => side && textOf(side))
  return texts.length === 2 && texts.every((text) => text && /\p{L}/u.test(text)) ? [...new Set(texts)] : null
}

function propertiesOf(node) {
  if (!ts.isObjectLiteralExpression(node)) return []
  return ['fr', 'en'].map(
    (name) =>
      node.properties.find((each) => ts.isPropertyAssignment(each) && each.name.getText() === name)?.initializer,
  )
}

function textOf(node) {
  if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) return oneLine(node.text)
  if (!ts.isTemplateExpression(node)) return null
  return oneLine([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('{}'))
}

const oneLine = (text) => text.replace(/\s+/g, ' ').trim()

const isProse = (text) =>
  (text.match(/\p{L}/gu) ?? []).length >= 12 &&
  /\p{L}[\p{L}’',.»)]* [«“(]?\p{L}/u.test(text) &&
  !FOR_MACHINES.test(text)

/** Markup, a parameter of a header or an address, a declaration of a style, a list of words of a protocol, a statement of a database. */
const FOR_MACHINES = /<\/?\w|[\w-]=\S|[\w-]:\d|^[\w-]+(, [\w-]+)+$|^[A-Z]{4,} /

function isForMachines(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return true
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true
  return ts.isJsxAttribute(node) && node.name.getText() === 'className'
}
