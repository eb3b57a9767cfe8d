import { env } from '#platform/env.ts'
import {
  checkDataFolder,
  checkEnvironment,
  checkGenerated,
  checkKeys,
  checkMail,
  checkPayloadFamily,
  checkPublicUrl,
  type Finding,
} from './checks.ts'
import { checkDatabase } from './databaseChecks.ts'

const SIGNS: Readonly<Record<Finding['level'], string>> = { ok: '✓', warning: '!', error: '✗' }

/** `npm run doctor`: says what is wrong with this installation and how to mend it. Reads only. Exit code 1 on an error. */
async function main(): Promise<number> {
  const findings = [...checkEnvironment(), ...checkPayloadFamily(), ...checkGenerated()]
  const isConfigured = findings.every(({ level }) => level !== 'error')
  if (isConfigured) {
    const settings = env()
    findings.push(
      ...checkPublicUrl(settings),
      ...checkDataFolder(settings),
      ...checkMail(settings),
      ...checkKeys(settings),
    )
    findings.push(...(await checkDatabase(settings)))
  }
  for (const { level, text, mend } of findings) {
    console.log(`${SIGNS[level]} ${text}`)
    if (mend) console.log(`    → ${mend}`)
  }
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length
  console.log(`\n${count('error')} erreur(s), ${count('warning')} avertissement(s).`)
  return count('error') > 0 ? 1 : 0
}

main().then(
  (code) => process.exit(code),
  (problem: unknown) => {
    console.error(problem)
    process.exit(1)
  },
)
