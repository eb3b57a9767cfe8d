import { parseArgs } from 'node:util'
import { readPointers } from '#delivery/pointers.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { verifyInstallation } from '#review/verify.ts'
import { addAnchor, readAnchors } from './anchors.ts'
import { openForReading } from './openForReading.ts'

const USAGE = 'npm run verify [-- --anchors fichier.json] [--write-anchor fichier.json]'

/**
 * `npm run verify`: proves that what is on line is what was approved, or names what is wrong. It reads only and may run
 * beside the server. Exit code 1 when anything is wrong.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { anchors: { type: 'string' }, 'write-anchor': { type: 'string' } } })
  const anchors = values.anchors ? readAnchors(values.anchors) : []
  const payload = await openForReading()
  try {
    // Read before the ledger, which a running server lengthens meanwhile.
    const pointers = readPointers(ledgerOf(payload))
    const { events, revisions, live, head, problems } = await verifyInstallation(payload, anchors)
    const isCut = pointers !== null && pointers.seq > head.seq
    const findings = isCut ? [...problems, cutSentence(pointers.seq, head.seq)] : problems
    console.log(`Registre : ${events} événements, le dernier d’empreinte ${head.digest || 'aucune'}`)
    console.log(`Étagère : ${revisions} versions figées`)
    console.log(`En ligne : ${live} documents`)
    if (anchors.length > 0) console.log(`Ancres comparées : ${anchors.length}`)
    for (const finding of findings) console.log(`  ✗ ${finding}`)
    console.log(findings.length > 0 ? `${findings.length} anomalie(s).` : 'Rien à signaler.')
    if (findings.length > 0) return 1
    const file = values['write-anchor']
    if (file && events > 0) addAnchor(file, head)
    if (file && events > 0) console.log(`Ancre écrite dans ${file} : gardez ce fichier ailleurs que sur ce serveur.`)
    return 0
  } finally {
    await payload.destroy()
  }
}

const cutSentence = (known: number, head: number): string =>
  `[pointers] Le site a déjà servi l’événement ${known}, le registre s’arrête à ${head} : sa fin a été coupée, ou une sauvegarde plus ancienne a été remise.`

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const { name, message, code } = error as Error & { code?: string }
    const isSentence = ['EnvError', 'NoDatabase', 'BadAnchors'].includes(name)
    if (isSentence) console.error(message)
    else if (code?.startsWith('ERR_PARSE_ARGS')) console.error(`${message}\n${USAGE}`)
    else console.error(error)
    process.exit(1)
  },
)
