import type { Approval } from '#domain/delivered/shared.ts'
import type { Locale } from '#domain/content/shared.ts'
import { listOfNames } from '../dates.ts'
import { WORDS } from '../words.ts'
import { Day } from './Day.tsx'
import { Plume } from './Plume.tsx'

interface StateLineProps {
  approvals: readonly Approval[]
  publishedAt: string
  demonstration: boolean
  locale: Locale
}

/** « Approuvé par la FedEpl, l’AFD et la Caisse des Dépôts le … » : under the summary of every public text. */
export function StateLine({ approvals, publishedAt, demonstration, locale }: StateLineProps) {
  const words = WORDS[locale]
  const last = approvals
    .map(({ at }) => at)
    .sort()
    .at(-1)
  const names = approvals.map(({ partner }) => partner.nameWithArticle)
  return (
    <p className="etat">
      <Plume className="mini" states={approvals.map(() => 'on')} locale={locale} />
      <span>
        {last && (
          <>
            {words.approvedBy} {listOfNames(names, locale)} {words.approvedOn} <Day at={last} locale={locale} />
            {demonstration && `, ${words.fictitious.toLowerCase()}`}.{' '}
          </>
        )}
        {words.updatedOn} <Day at={publishedAt} locale={locale} />.{' '}
        <a href="#page-approbations">{words.seeApprovals}</a>
      </span>
    </p>
  )
}
