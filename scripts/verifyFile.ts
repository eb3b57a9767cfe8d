import { createReadStream } from 'node:fs'
import { checkExport, type ExportProblem, type ExportReport } from '#ledger/checkExport.ts'
import type { Anchor } from '#ledger/verify.ts'

/** Why a file is not checked; the message is the sentence its reader acts on. */
class CannotVerify extends Error {
  override readonly name = 'CannotVerify'
}

interface Asked {
  file: string
  /** As typed: a fingerprint, and the tokens of lost keys. */
  key: string
  lost?: string
  anchors: readonly Anchor[]
}

/** How many wrong lines are named. */
const MOST = 20

/**
 * Checks an export as anybody can: no database, no `.env`, no secret. Answers whether it holds; says what was checked, and
 * what could not be.
 * @throws CannotVerify
 */
export async function verifyFile({ file, key, lost, anchors }: Asked): Promise<boolean> {
  if (!/^[0-9a-f]{16}$/.test(key))
    throw new CannotVerify(
      '--key attend l’empreinte de la clé qui a ouvert le registre : 16 chiffres hexadécimaux, reçus d’ailleurs que de ce fichier.',
    )
  const report = await checkExport(linesOf(file), { key, lost: lost?.split(',') ?? [], anchors })
  const { head, problems } = report
  if (head) console.log(about(head, report))
  for (const change of report.keyChanges) console.log(`  • ${keySentence(change)}`)
  for (const problem of problems.slice(0, MOST)) console.log(`  ✗ ${sentenceOf(problem)}`)
  if (problems.length > MOST) console.log(`  … et ${problems.length - MOST} autre(s).`)
  if (problems.length > 0) console.log(`${problems.length} anomalie(s) : ce fichier ne peut pas être cru tel quel.`)
  else console.log(reach(report, anchors.length))
  return problems.length === 0
}

async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    let rest = ''
    for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
      const [first = '', ...more] = chunk.split('\n')
      rest += first
      for (const start of more) {
        yield rest
        rest = start
      }
    }
    if (rest) yield rest
  } catch (error) {
    throw new CannotVerify(`${file} ne peut pas être lu (${(error as NodeJS.ErrnoException).code}).`)
  }
}

const about = ({ generatedAt, opening, head }: NonNullable<ExportReport['head']>, { count }: ExportReport): string =>
  `Registre exporté le ${generatedAt} : ${count} événements sur ${head.seq}, le dernier d’empreinte ${head.digest}
Clé d’ouverture : ${opening}`

const keySentence = ({ seq, from, to, isLost }: ExportReport['keyChanges'][number]): string =>
  isLost
    ? `[lost_key] Événement ${seq} : la clé ${to} remplace la clé ${from}, dite perdue ; seul --lost-key s’en porte garant.`
    : `[key_rotated] Événement ${seq} : la clé ${from} désigne la clé ${to}, qui signe ensuite.`

/** What a clean check means, and what it does not. */
function reach({ count, shown, keyChanges }: ExportReport, anchors: number): string {
  const closed = count - shown
  return [
    `Vérifié : ${count} signatures, chacune sous la clé de sa date (${keyChanges.length + 1}) ; l’enchaînement et les numéros ; la fin du fichier${anchors > 0 ? ` ; ${anchors} ancre(s)` : ''}.`,
    `Vérifié aussi : le contenu public de ${shown} événement(s), par son empreinte.`,
    ...(closed > 0
      ? [
          `Non montré : le contenu de ${closed} événement(s), présents par leur seule empreinte (décidés sous les premières règles, ou au sujet de textes qui n’ont jamais été en ligne).`,
        ]
      : []),
    'Non vérifiable ici : qui a décidé, et si les règles le permettaient ; les textes eux-mêmes ; ce qui a suivi cet export.',
    'Rien à signaler.',
  ].join('\n')
}

const sentenceOf = ({ seq, kind }: ExportProblem): string =>
  `[${kind}] ${seq === 0 ? 'Première ligne' : `Événement ${seq}`} : ${SENTENCES[kind]}.`

const SENTENCES: Readonly<Record<ExportProblem['kind'], string>> = {
  line: 'la ligne n’a pas la forme attendue',
  opening: 'la clé qui a ouvert ce registre n’est pas celle que --key nomme',
  gap: 'il ne suit pas le numéro précédent',
  link: 'il n’est pas enchaîné à celui qui le précède',
  leaf: 'son contenu public parle d’un autre événement',
  digest: 'son contenu public ne correspond pas à son empreinte ; il a été modifié',
  lost_key: 'une clé dite perdue est remplacée, et personne ne s’en porte garant (--lost-key)',
  key: 'il est signé d’une autre clé que celle de sa date, ou en désigne une sans la prouver',
  signature: 'la signature n’est pas celle de la clé de ce registre',
  keys: 'les clés qu’elle annonce ne sont pas celles que les événements désignent',
  shown: 'elle annonce un autre nombre d’événements montrés ; le contenu de certains a été ôté',
  end: 'le fichier ne s’arrête pas où sa première ligne le dit',
  anchor: 'son empreinte diffère de l’ancre gardée ailleurs ; l’histoire a été récrite',
  truncated: 'une ancre gardée ailleurs l’atteste, mais il manque à ce fichier',
}
