import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { inRoot, root } from './root.mjs'
import { secretMakers } from './secrets.mjs'
import { Stop } from './stop.mjs'

/** What a data folder holds once it has seen a ledger. */
const TRACES = ['seen.json', 'pointers.jsonl', 'pointers.json']

const header = `# Créé par npm start ; toutes les variables sont décrites dans .env.example.
# Ce fichier contient des secrets : ne le partagez pas, et sauvegardez-le avec la base.
`

/**
 * Makes sure that every secret has a value, in the environment or in `.env`, then loads `.env` into this process.
 * Nothing that is already set is changed.
 * @param {{ shouldAddDemoPassword: boolean }} options
 * @throws {Stop} when the file is broken, or when a key would be drawn where a ledger is already signed with another
 */
export function ensureEnvFile({ shouldAddDemoPassword }) {
  const file = inRoot('.env')
  const before = readText(file)
  const names = Object.keys(secretMakers).filter((name) => shouldAddDemoPassword || name !== 'DEMO_PASSWORD')
  const after = completeEnvText({ text: before, names: names.filter((name) => !process.env[name]) })
  refuseLostKey({ before, after })
  if (after !== before) writePrivately({ file, text: after })
  if (existsSync(file)) process.loadEnvFile(file)
  if (after === before) return 'à jour'
  return before ? 'secrets manquants ajoutés à .env' : 'secrets tirés au hasard, gardés dans .env'
}

/**
 * The text of `.env` with a new secret for each of `names` that has no value yet; every other byte is kept.
 * @param {{ text: string, names: string[], makers?: Record<string, () => string> }} options
 * @returns {string}
 */
export function completeEnvText({ text, names, makers = secretMakers }) {
  return names
    .filter((name) => !hasValue({ text, name }))
    .reduce((sofar, name) => {
      const line = `${name}=${makers[name]()}`
      const emptyLine = new RegExp(`^${name}=[ \\t]*$`, 'm')
      if (emptyLine.test(sofar)) return sofar.replace(emptyLine, line)
      const start = sofar === '' ? header : sofar.endsWith('\n') ? sofar : `${sofar}\n`
      return `${start}${line}\n`
    }, text)
}

function hasValue({ text, name }) {
  return new RegExp(`^[ \\t]*(export[ \\t]+)?${name}[ \\t]*=[ \\t]*\\S`, 'm').test(text)
}

function readText(file) {
  if (!existsSync(file)) return ''
  try {
    const text = readFileSync(file, 'utf8')
    const problem = envTextProblem(text)
    if (problem) throw new Stop(`.env ${problem} : corrigez-le, ou remettez sa sauvegarde (${file}).`)
    return text
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop(`.env ne peut pas être lu (${error.code}) : ce doit être un fichier de texte à vous (${file}).`)
  }
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

/** A new key would make the old ledger another installation's: it is never drawn where there was one. */
function refuseLostKey({ before, after }) {
  const name = 'LEDGER_PRIVATE_KEY'
  const settings = parseEnv(before)
  if (process.env[name] || settings[name] || !parseEnv(after)[name]) return
  const folder = resolve(root, process.env.DATA_DIR || settings.DATA_DIR || './data')
  if (!TRACES.some((trace) => existsSync(resolve(folder, trace)))) return
  throw new Stop(
    `${name} manque, et ${folder} a déjà vu un registre signé : remettez cette clé dans .env (une nouvelle ne l’ouvrirait pas).`,
  )
}

function writePrivately({ file, text }) {
  try {
    writeFileSync(file, text, { mode: 0o600 })
    chmodSync(file, 0o600)
  } catch (error) {
    throw new Stop(
      `.env ne peut pas être écrit (${error.code}) : donnez ce droit à ce compte, ou réglez ses variables (${file}).`,
    )
  }
}
