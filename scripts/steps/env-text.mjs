import { parseEnv } from 'node:util'

/** An assignment as Node reads it: what stands before the name, the name, what stands before the value, the value, the rest. */
const ASSIGNMENT =
  /^([ \t]*(?:export[ \t]+)?)([\w.-]+)([ \t]*=[ \t]*)("(?:[^"])*"|'(?:[^'])*'|`(?:[^`])*`|[^\r\n#]*?)([ \t]*(?:#[^\r\n]*)?)(\r?\n|$(?![^]))/gm

/**
 * The text of `.env` with other values for some variables; null takes a variable out, with its line. Every other byte is kept.
 * @param {string} text
 * @param {Record<string, string | null>} values plain words: letters, digits, `+/=-,`
 * @returns {string | null} null when what Node would read of it is not what was asked: change it by hand
 */
export function envTextWith(text, values) {
  const known = new Set()
  const changed = text.replace(ASSIGNMENT, (line, before, name, equals, _value, rest, end) => {
    if (!Object.hasOwn(values, name)) return line
    known.add(name)
    return values[name] === null ? '' : `${before}${name}${equals}${values[name]}${rest}${end}`
  })
  const lines = Object.entries(values).filter(([name, value]) => value !== null && !known.has(name))
  const eol = /\r\n/.test(text) ? '\r\n' : '\n'
  const start = changed === '' || changed.endsWith('\n') || lines.length === 0 ? changed : `${changed}${eol}`
  const after = start + lines.map(([name, value]) => `${name}=${value}${eol}`).join('')
  return isAsAsked({ before: text, after, values }) ? after : null
}

function isAsAsked({ before, after, values }) {
  // Node takes a comment for an assignment when no line end follows it.
  const [asked, read] = [{ ...parseEnv(`${before}\n`), ...values }, parseEnv(`${after}\n`)]
  const names = new Set([...Object.keys(asked), ...Object.keys(read)])
  return [...names].every((name) => (asked[name] ?? undefined) === read[name])
}

/**
 * What makes a text no `.env`, or undefined. Node's own reader skips what it does not understand, and a secret with it.
 * @param {string} text
 */
export function envTextProblem(text) {
  if (text.startsWith('\uFEFF')) return 'commence par une marque invisible : enregistrez-le en « UTF-8 sans BOM »'
  if (/[\0\uFFFD]/.test(text)) return 'n’est pas un fichier de texte'
  // A quoted value may go on over several lines.
  const rest = text.replace(/^([ \t]*(?:export[ \t]+)?[\w.-]+[ \t]*=[ \t]*)(["'`])(?:(?!\2)[^])*\2/gm, '$1')
  const at = rest
    .split(/\r?\n/)
    .find((line) => !/^[ \t]*(#.*|(export[ \t]+)?[\w.-]+[ \t]*=(?![ \t]*["'`]).*)?$/.test(line))
  return at === undefined ? undefined : `a une ligne qui n’est pas NOM=valeur (« ${at.trim().slice(0, 12)}… »)`
}
