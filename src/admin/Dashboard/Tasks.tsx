import { Link } from '@payloadcms/ui'
import { TYPE_LABELS } from '#domain/content/index.ts'
import type { Language } from '#domain/wording.ts'
import type { PartnerName } from '#review/directory.ts'
import { longDay } from '../dates.ts'
import { Icon, type IconName } from '../Icon.tsx'
import { tell, type ListWordKey } from '../listWords.ts'
import { listOf } from '../names.ts'
import { dueText } from '../ToReview/dueText.ts'
import { TASK_KINDS, type Task, type TaskKind } from './tasks.ts'

interface Props {
  readonly tasks: readonly Task[]
  readonly titles: ReadonlyMap<string, string>
  readonly partners: ReadonlyMap<string, PartnerName>
  readonly language: Language
  readonly now: string
  /** Whose text it is matters where it is somebody else's. */
  readonly isLeadShown: boolean
}

const LOOKS: Readonly<Record<TaskKind, { word: ListWordKey; icon: IconName; tone: string }>> = {
  review: { word: 'taskReview', icon: 'book-open-check', tone: 'relecture' },
  changes: { word: 'taskChanges', icon: 'pencil-line', tone: 'corriger' },
  approved: { word: 'taskApproved', icon: 'circle-check', tone: 'approuve' },
  newer: { word: 'taskNewer', icon: 'pencil', tone: 'brouillon' },
}
/** Tasks of a kind in plain sight; the others are one press away. */
const IN_SIGHT = 5

/** Tasks by kind, the most urgent kind first. A text this person may not read has no title here, and no line. */
export function Tasks(props: Props) {
  const { tasks, titles, language } = props
  const known = tasks.filter(({ ref }) => titles.has(ref.uid))
  const kinds = TASK_KINDS.filter((kind) => known.some((task) => task.kind === kind))
  return (
    <div className="taches">
      {kinds.map((kind) => {
        const all = known.filter((task) => task.kind === kind)
        const rest = all.slice(IN_SIGHT)
        return (
          <section key={kind} className={`tache tache-${LOOKS[kind].tone}`}>
            <h3>
              <Icon name={LOOKS[kind].icon} />
              {tell(LOOKS[kind].word, language)} <span>{all.length}</span>
            </h3>
            <Lines {...props} tasks={all.slice(0, IN_SIGHT)} />
            {rest.length > 0 && (
              <details>
                <summary>{tell('more', language, { count: rest.length })}</summary>
                <Lines {...props} tasks={rest} />
              </details>
            )}
          </section>
        )
      })}
    </div>
  )
}

function Lines({ tasks, titles, ...told }: Props) {
  return (
    <ul>
      {tasks.map((task) => (
        <li key={task.ref.uid}>
          <Link href={hrefOf(task)} prefetch={false}>
            {titles.get(task.ref.uid)}
          </Link>
          <span className="tache-d">{detailOf(task, told)}</span>
        </li>
      ))}
    </ul>
  )
}

const hrefOf = ({ kind, ref }: Task): string =>
  `/admin/collections/${ref.type}/${ref.uid}${kind === 'review' ? '/relecture' : ''}`

function detailOf(task: Task, { partners, language, now, isLeadShown }: Omit<Props, 'tasks' | 'titles'>): string {
  const nameOf = (uid: string) => partners.get(uid)?.nameWithArticle[language] ?? uid
  const type = TYPE_LABELS[task.ref.type][language]
  const lead = isLeadShown ? tell('leadIs', language, { partner: nameOf(task.lead) }) : null
  return [type, when(task), lead].filter(Boolean).join(' · ')

  function when({ kind, round, since }: Task): string {
    const date = longDay(since, language)
    if (kind === 'review') return dueText(round.dueAt, now, language).text.replace(/^./, (first) => first.toLowerCase())
    if (kind === 'newer') return tell('editedOn', language, { date })
    if (kind === 'approved') return tell('sinceDay', language, { date })
    const objecting = Object.entries(round.verdicts).flatMap(([uid, { verdict }]) =>
      verdict === 'requestChanges' ? [nameOf(uid)] : [],
    )
    return `${tell('by', language, { partners: listOf(objecting, language) })}, ${tell('sinceDay', language, { date })}`
  }
}
