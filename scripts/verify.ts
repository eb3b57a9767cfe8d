import { parseArgs } from 'node:util'
import { readPointers } from '#delivery/pointers.ts'
import type { Guide } from '#domain/guide.ts'
import { keysOfEnvironment } from '#ledger/keysOfEnvironment.ts'
import { Ledger } from '#ledger/ledger.ts'
import { keyIdOf } from '#platform/signer.ts'
import { verifyInstallation } from '#review/verify.ts'
import { addAnchor, readAnchors } from './anchors.ts'
import { exportLedger } from './exportLedger.ts'
import { openForReading } from './openForReading.ts'
import { verifyFile } from './verifyFile.ts'
import { env } from '#platform/env.ts'

const USAGE = `npm run verify [-- --anchors fichier.json] [--write-anchor fichier.json] [--export fichier.jsonl]
npm run verify -- fichier.jsonl --key empreinte [--lost-key valeur] [--anchors fichier.json]`

/**
 * `npm run verify`: proves that what is on line is what was approved, or names what is wrong. It reads only and may run
 * beside the server. With a file, checks that export, as anybody can. Exit code 1 when anything is wrong.
 */
async function main(): Promise<number> {
  const text = { type: 'string' } as const
  const options = { anchors: text, 'write-anchor': text, export: text, key: text, 'lost-key': text }
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [file, more] = positionals
  const isOfFile = file !== undefined || values.key !== undefined || values['lost-key'] !== undefined
  if (!isOfFile) return verifyThis(values)
  if (!file || more || !values.key || values.export || values['write-anchor']) throw new BadUsage(USAGE)
  const anchors = values.anchors ? readAnchors(values.anchors) : []
  return (await verifyFile({ file, key: values.key, lost: values['lost-key'], anchors })) ? 0 : 1
}

class BadUsage extends Error {
  override readonly name = 'BadUsage'
}

/** This installation. */
async function verifyThis(values: { anchors?: string; 'write-anchor'?: string; export?: string }): Promise<number> {
  const anchors = values.anchors ? readAnchors(values.anchors) : []
  const storage = await openForReading()
  try {
    const ledger = new Ledger(storage, keysOfEnvironment())
    // Read before the ledger, which a running server lengthens meanwhile.
    const pointers = readPointers(ledger, env().DATA_DIR)
    const report = await verifyInstallation(ledger, anchors)
    const { events, eventsPerSecond, revisions, live, head, problems, remarks } = report
    const isCut = pointers !== null && pointers.seq > head.seq
    const findings = isCut ? [...problems, cutSentence(pointers.seq, head.seq)] : problems
    console.log(
      `Registre : ${events} événements, le dernier d’empreinte ${head.digest || 'aucune'} ; ${eventsPerSecond} vérifiés par seconde`,
    )
    console.log(`Étagère : ${revisions} versions figées`)
    console.log(`En ligne : ${live} documents`)
    if (anchors.length > 0) console.log(`Ancres comparées : ${anchors.length}`)
    for (const remark of remarks) console.log(`  • ${remark}`)
    for (const finding of findings) console.log(`  ✗ ${finding}`)
    console.log(findings.length > 0 ? `${findings.length} anomalie(s).` : 'Rien à signaler.')
    if (findings.length > 0) return 1
    const file = values['write-anchor']
    if (file && events > 0) addAnchor(file, head)
    if (file && events > 0) console.log(`Ancre écrite dans ${file} : gardez ce fichier ailleurs que sur ce serveur.`)
    if (values.export) {
      await exportLedger(ledger, { file: values.export, head, guide: report.guide })
      console.log(exported(values.export, report.guide))
    }
    return 0
  } finally {
    await storage.close()
  }
}

function exported(file: string, { keys }: Guide): string {
  const opening = keyIdOf(keys[0]!.publicKey)
  return `Registre exporté dans ${file}, sans aucun nom. Qui le reçoit le vérifie par : npm run verify -- ${file} --key ${opening}`
}

const cutSentence = (known: number, head: number): string =>
  `[pointers] Le site a déjà servi l’événement ${known}, le registre s’arrête à ${head} : sa fin a été coupée, ou une sauvegarde plus ancienne a été remise.`

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const { name, message, code } = error as Error & { code?: string }
    const isSentence = ['EnvError', 'NoDatabase', 'BadAnchors', 'BadUsage', 'CannotExport', 'CannotVerify'].includes(
      name,
    )
    if (isSentence) console.error(message)
    else if (code?.startsWith('ERR_PARSE_ARGS')) console.error(`${message}\n${USAGE}`)
    else console.error(error)
    process.exit(1)
  },
)
