import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './root.mjs'
import { secretMakers } from './secrets.mjs'

const header = `# Créé par npm start ; toutes les variables sont décrites dans .env.example.
# Ce fichier contient des secrets : ne le partagez pas, et sauvegardez-le avec la base.
`

/**
 * Makes sure that every secret has a value, in the environment or in `.env`, then loads `.env` into this process.
 * Nothing that is already set is changed.
 * @param {{ shouldAddDemoPassword: boolean }} options
 */
export function ensureEnvFile({ shouldAddDemoPassword }) {
  const file = inRoot('.env')
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const names = Object.keys(secretMakers).filter((name) => shouldAddDemoPassword || name !== 'DEMO_PASSWORD')
  const after = completeEnvText({ text: before, names: names.filter((name) => !process.env[name]) })
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

function writePrivately({ file, text }) {
  writeFileSync(file, text, { mode: 0o600 })
  chmodSync(file, 0o600)
}
