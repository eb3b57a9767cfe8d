import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { envTextProblem } from './env-text.mjs'
import { inRoot, root } from './root.mjs'
import { secretMakers } from './secrets.mjs'
import { Stop } from './stop.mjs'

/** What a data folder holds once it has seen a ledger, and what `.env` says once its key was changed or is being changed. */
const TRACES = ['seen.json', 'pointers.jsonl', 'pointers.json']
const KEY_TRACES = ['LEDGER_NEXT_PRIVATE_KEY', 'LEDGER_OPENING_KEY', 'LEDGER_LOST_KEY']

const header = `# Créé par npm start ; toutes les variables sont décrites dans .env.example.
# Ce fichier contient des secrets : ne le partagez pas, et sauvegardez-le à part de la base.
`

/**
 * Makes sure that every secret has a value, in the environment or in `.env`, then loads `.env` into this process.
 * Nothing that is already set is changed.
 * @param {{ shouldAddDemoPassword: boolean, isKeyLost?: boolean }} options `isKeyLost`: somebody said so, and wants a new one
 * @throws {Stop} when the file is broken, or when a key would be drawn where a ledger is already signed with another
 */
export function ensureEnvFile({ shouldAddDemoPassword, isKeyLost = false }) {
  const file = inRoot('.env')
  const before = readText(file)
  const names = Object.keys(secretMakers).filter((name) => shouldAddDemoPassword || name !== 'DEMO_PASSWORD')
  const after = completeEnvText({ text: before, names: names.filter((name) => !process.env[name]) })
  if (!isKeyLost) refuseLostKey({ before, after })
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

/** A new key would make the old ledger another installation's: it is never drawn where there was one. */
function refuseLostKey({ before, after }) {
  const name = 'LEDGER_PRIVATE_KEY'
  const settings = parseEnv(before)
  if (process.env[name] || settings[name] || !parseEnv(after)[name]) return
  const folder = resolve(root, process.env.DATA_DIR || settings.DATA_DIR || './data')
  const traces = [
    ...TRACES.filter((trace) => existsSync(resolve(folder, trace))).map(() => `${folder} a déjà vu un registre signé`),
    ...KEY_TRACES.filter((each) => process.env[each] || settings[each]).map(
      (each) => `${each} parle d’un registre signé`,
    ),
  ]
  if (traces.length === 0) return
  throw new Stop(
    `${name} manque, et ${traces[0]} : remettez cette clé dans .env (une nouvelle ne l’ouvrirait pas) ; si elle est perdue, \`npm run rotate-key -- --lost\` dit comment continuer.`,
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
