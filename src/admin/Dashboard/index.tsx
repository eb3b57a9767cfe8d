import type { PayloadRequest, WidgetServerProps } from 'payload'
import { actorOf } from '#access/actor.ts'
import type { OutlineNode } from '#domain/kinds/outline.ts'
import type { Language } from '#domain/wording.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { nowIso } from '#platform/clock.ts'
import { directoryOf } from '#directory/directory.ts'
import { boardOf } from '../Board/boardOf.ts'
import type { Part } from '../Board/standing.ts'
import { listOf, ofOne } from '../names.ts'
import { treeOf } from '../OutlineTree/tree.ts'
import { titlesFor } from '../ToReview/titlesFor.ts'
import { languageFrom, say } from '../words.ts'
import { Matrix } from './Matrix.tsx'
import { Tasks } from './Tasks.tsx'
import { tasksOf, type TaskList } from './tasks.ts'

/** First on the dashboard: what waits for me, which answers are awaited, what waits for the authors. */
export async function Progress({ req }: WidgetServerProps) {
  const actor = actorOf(req)
  if (!actor) return null
  const { payload } = req
  const language = languageFrom(req.i18n)
  const now = nowIso()

  const [board, { partners: names }, tree] = await Promise.all([
    boardOf(payload, { saves: true }),
    directoryOf(payload),
    outlineTree(req),
  ])
  const { parts, whole } = board.standing.parts(actor, tree)
  const mine = tasksOf({ board, actor, whose: 'mine', query: req.query })
  const others = tasksOf({ board, actor, whose: 'others', query: req.query })
  const refs = (lists: readonly TaskList[]) => lists.flatMap(({ page }) => page.rows.map(({ ref }) => ref))
  const titles = await titlesFor(req, [...refs(mine), ...refs(others)], language)
  const asked = [...names.values()].filter(({ uid }) => whole.cells.has(uid))
  const told = { titles, partners: names, language, now }

  return (
    <main className="listes avancement">
      <h1 className="l-h1">{say('progress', language)}</h1>
      <p className="l-intro">
        {awaitedText(
          whole,
          asked.map(({ uid, nameWithArticle }) => ({ uid, name: nameWithArticle[language] })),
          language,
        )}
      </p>
      <section className="l-part" aria-labelledby="mes-taches">
        <h2 id="mes-taches" className="l-h2">
          {say('myTasks', language)}
        </h2>
        {mine.length === 0 ? (
          <p className="l-note">{say('noTask', language)}</p>
        ) : (
          <Tasks {...told} lists={mine} whose="mine" />
        )}
      </section>
      <section className="l-part" aria-labelledby="reponses">
        <h2 id="reponses" className="l-h2">
          {say('answersAwaited', language)}
        </h2>
        {ledgerOf(payload).guide.isDemonstration && <p className="l-note">{say('demonstrationNotice', language)}</p>}
        {parts.length === 0 ? (
          <p className="l-note">{say('nothingSubmitted', language)}</p>
        ) : (
          <Legend language={language} />
        )}
        {parts.length > 0 && (
          <Matrix parts={parts} whole={whole} partners={asked} mine={actor.partner} language={language} />
        )}
      </section>
      <section className="l-part" aria-labelledby="auteurs">
        <h2 id="auteurs" className="l-h2">
          {say(mine.length > 0 ? 'awaitsAuthorsOthers' : 'awaitsAuthors', language)}
        </h2>
        {others.length === 0 ? (
          <p className="l-note">{say(mine.length > 0 ? 'nothingAwaitsOthers' : 'nothingAwaitsAuthors', language)}</p>
        ) : (
          <Tasks {...told} lists={others} whose="others" />
        )}
      </section>
    </main>
  )
}

/** « Réponses attendues : 3 de la FedEpl et 9 de l’AFD. » */
function awaitedText(whole: Part, asked: readonly { uid: string; name: string }[], language: Language): string {
  const counts = asked.flatMap(({ uid, name }) => {
    const count = whole.cells.get(uid)?.awaited ?? 0
    return count > 0 ? [say('countFrom', language, { count, partner: ofOne(name, language) })] : []
  })
  if (counts.length === 0) return say('noneAwaited', language)
  return say('awaitedFrom', language, { partners: listOf(counts, language) })
}

function Legend({ language }: { language: Language }) {
  const marks = [
    ['m-on', say('approve', language)],
    ['m-att', say('awaited', language)],
    ['m-non', say('requestChanges', language)],
    ['m-abs', say('abstain', language)],
  ]
  return (
    <p className="l-legende">
      {marks.map(([mark, word]) => (
        <span key={mark}>
          <i className={mark} aria-hidden="true" />
          {word}
        </span>
      ))}
    </p>
  )
}

/** The parts of the guide as its authors have them now, or null when there is no outline this person may read. */
async function outlineTree(req: PayloadRequest): Promise<readonly OutlineNode[] | null> {
  const { docs } = await req.payload.find({
    collection: 'outline',
    where: {},
    select: { tree: true },
    sort: 'createdAt',
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const [found] = docs as unknown as { tree?: unknown }[]
  return found ? treeOf(found.tree) : null
}
