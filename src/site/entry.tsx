import { homeAddress, pageAddress, sectionAddress } from '#domain/delivered/addresses.ts'
import type { DeliveredByType } from '#domain/delivered/index.ts'
import type { PagedType } from '#domain/delivered/addresses.ts'
import { KINDS } from '#domain/kinds/index.ts'
import { typography } from '#richtext/typography.ts'
import { Approvals } from './parts/Approvals.tsx'
import { Breadcrumb } from './parts/Breadcrumb.tsx'
import { FrozenDocument } from './parts/FrozenDocument.tsx'
import { Layout } from './parts/Layout.tsx'
import { Related } from './parts/Related.tsx'
import { StateLine } from './parts/StateLine.tsx'
import { TranslationNote } from './parts/TranslationNote.tsx'
import { describedAs } from './described.ts'
import { readingOfDelivered } from './readingOfDelivered.ts'
import type { Site } from './site.ts'
import { toldOf } from './toldOf.ts'
import { WORDS } from './words.ts'

interface EntryPageProps {
  site: Site
  /** Serialised with format html, in the site's language. */
  entry: DeliveredByType[Exclude<PagedType, 'chapters'>]
}

/** An example, a scheme or a contact as everyone reads it. */
export function EntryPage({ site, entry }: EntryPageProps) {
  const { locale } = site
  const { type, slug } = entry
  const words = WORDS[locale]
  const title = typography(entry.title, entry.locale)
  const reading = readingOfDelivered(entry)
  const steps = [
    { title: words.contents, href: homeAddress(locale) },
    { title: KINDS[type].plural[locale], href: sectionAddress({ type, locale }) },
    { title },
  ]
  return (
    <Layout
      site={site}
      title={title}
      nature={type === 'pages' ? undefined : KINDS[type].name[locale]}
      description={describedAs(entry, site.title)}
      steps={steps}
      told={toldOf(entry, reading)}
      section={type}
      alternate={pageAddress({ type, slug, locale: locale === 'fr' ? 'en' : 'fr' })}
    >
      <Breadcrumb locale={locale} steps={steps} />
      <article className="page seule">
        <TranslationNote document={entry} locale={locale} />
        <FrozenDocument reading={reading} between={<StateLine {...entry} locale={locale} />} />
        <Related targets={entry.related} locale={locale} />
        <Approvals document={entry} locale={locale} />
      </article>
    </Layout>
  )
}
