import { Link } from '@payloadcms/ui'
import { TYPE_LABELS } from '#domain/content/index.ts'
import type { Language } from '#domain/wording.ts'
import type { PartnerName } from '#directory/directory.ts'
import type { Task } from '../Board/board.ts'
import { longDay } from '../dates.ts'
import { Icon, type IconName } from '../Icon.tsx'
import { say, type WordKey } from '../words.ts'
import { listOf } from '../names.ts'
import { Pages } from '../Pages/index.tsx'
import { dueText } from '../ToReview/dueText.ts'
import { listNameOf, type TaskList, type Whose } from './tasks.ts'

interface Told {
  readonly titles: ReadonlyMap<string, string>
  readonly partners: ReadonlyMap<string, PartnerName>
  readonly language: Language
  readonly now: string
  /** Whose text it is matters where it is somebody else's. */
  readonly whose: Whose
}

const LOOKS: Readonly<Record<Task['kind'], { word: WordKey; icon: IconName; tone: string }>> = {
  review: { word: 'taskReview', icon: 'book-open-check', tone: 'relecture' },
  changes: { word: 'taskChanges', icon: 'pencil-line', tone: 'corriger' },
  approved: { word: 'taskApproved', icon: 'circle-check', tone: 'approuve' },
  newer: { word: 'taskNewer', icon: 'pencil', tone: 'brouillon' },
}
/** Tasks of a kind in plain sight on its first page; the others are one press away. */
const IN_SIGHT = 5

/** Tasks by kind, the most urgent kind first, each a page. A text this person may not read has no title here, and no line. */
export function Tasks({ lists, ...told }: Told & { readonly lists: readonly TaskList[] }) {
  const { whose, language, titles } = told
  return (
    <div className="taches">
      {lists.map(({ kind, page }) => {
        const name = listNameOf(whose, kind)
        const known = page.rows.filter(({ ref }) => titles.has(ref.uid))
        const inSight = page.number === 1 ? IN_SIGHT : known.length
        const rest = known.slice(inSight)
        const heading = say(LOOKS[kind].word, language)
        return (
          <section key={kind} id={name} className={`tache tache-${LOOKS[kind].tone}`}>
            <h3>
              <Icon name={LOOKS[kind].icon} />
              {heading} <span>{page.total}</span>
            </h3>
            <Lines tasks={known.slice(0, inSight)} told={told} />
            {rest.length > 0 && (
              <details>
                <summary>{say('more', language, { count: rest.length })}</summary>
                <Lines tasks={rest} told={told} />
              </details>
            )}
            <Pages
              page={page}
              label={`${say(whose === 'mine' ? 'myTasks' : 'awaitsAuthors', language)}, ${heading}`}
              addressOf={(query) => `/admin?${query}#${name}`}
              language={language}
            />
          </section>
        )
      })}
    </div>
  )
}

function Lines({ tasks, told }: { readonly tasks: readonly Task[]; readonly told: Told }) {
  return (
    <ul>
      {tasks.map((task) => (
        <li key={task.ref.uid}>
          <Link href={hrefOf(task)} prefetch={false}>
            {told.titles.get(task.ref.uid)}
          </Link>
          <span className="tache-d">{detailOf(task, told)}</span>
        </li>
      ))}
    </ul>
  )
}

const hrefOf = ({ kind, ref }: Task): string =>
  `/admin/collections/${ref.type}/${ref.uid}${kind === 'review' ? '/relecture' : ''}`

function detailOf(task: Task, { partners, language, now, whose }: Told): string {
  const nameOf = (uid: string) => partners.get(uid)?.nameWithArticle[language] ?? uid
  const type = TYPE_LABELS[task.ref.type][language]
  const lead = whose === 'others' ? say('leadIs', language, { partner: nameOf(task.lead) }) : null
  return [type, when(task), lead].filter(Boolean).join(' · ')

  function when({ kind, round, since }: Task): string {
    const date = longDay(since, language)
    if (kind === 'review') return dueText(round.dueAt, now, language).text.replace(/^./, (first) => first.toLowerCase())
    if (kind === 'newer') return say('editedOn', language, { date })
    if (kind === 'approved') return say('sinceDay', language, { date })
    const objecting = Object.entries(round.verdicts).flatMap(([uid, { verdict }]) =>
      verdict === 'requestChanges' ? [nameOf(uid)] : [],
    )
    return `${say('by', language, { partners: listOf(objecting, language) })}, ${say('sinceDay', language, { date })}`
  }
}
