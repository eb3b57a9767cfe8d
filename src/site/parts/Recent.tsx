import { TYPE_LABELS } from '#domain/content/index.ts'
import type { DeliveredDocument } from '#domain/delivered/index.ts'
import type { Locale } from '#domain/content/shared.ts'
import { typography } from '#richtext/typography.ts'
import { listOfNames } from '../dates.ts'
import { WORDS } from '../words.ts'
import { Day } from './Day.tsx'
import { Plume } from './Plume.tsx'

export type RecentEntry = Pick<
  DeliveredDocument,
  'type' | 'uid' | 'title' | 'locale' | 'publishedAt' | 'links' | 'approvals'
>

/** What was approved and put on line last. */
export function Recent({ entries, locale }: { entries: readonly RecentEntry[]; locale: Locale }) {
  if (!entries.length) return null
  const words = WORDS[locale]
  return (
    <section className="recents" aria-labelledby="page-recents">
      <h2 id="page-recents">{words.recent}</h2>
      <ol>
        {entries.map((entry) => (
          <li key={entry.uid}>
            <Day at={entry.publishedAt} locale={locale} />
            <div>
              <p className="sur">{TYPE_LABELS[entry.type][locale]}</p>
              <h3>
                <a href={entry.links.page}>{typography(entry.title, entry.locale)}</a>
              </h3>
            </div>
            <Plume
              states={entry.approvals.map(() => 'on')}
              locale={locale}
              label={`${words.approvedBy} ${listOfNames(
                entry.approvals.map(({ partner }) => partner.nameWithArticle),
                locale,
              )}`}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}
