import { homeAddress, pageAddress } from '#domain/delivered/addresses.ts'
import type { DeliveredByType } from '#domain/delivered/index.ts'
import { KINDS } from '#domain/kinds/index.ts'
import { splitNotes } from '#richtext/htmlFootnotes.ts'
import { typography } from '#richtext/typography.ts'
import { Approvals } from './parts/Approvals.tsx'
import { Breadcrumb } from './parts/Breadcrumb.tsx'
import { FrozenDocument } from './parts/FrozenDocument.tsx'
import { Layout } from './parts/Layout.tsx'
import { Neighbours } from './parts/Neighbours.tsx'
import { Related } from './parts/Related.tsx'
import { StateLine } from './parts/StateLine.tsx'
import { Toc, type TocEntry } from './parts/Toc.tsx'
import { TranslationNote } from './parts/TranslationNote.tsx'
import { describedAs } from './described.ts'
import type { Place } from './place.ts'
import { readingOfDelivered } from './readingOfDelivered.ts'
import type { Site } from './site.ts'
import { toldOf } from './toldOf.ts'
import { WORDS } from './words.ts'

interface ChapterPageProps {
  site: Site
  /** Serialised with format html, in the site's language. */
  chapter: DeliveredByType['chapters']
  place: Place | null
}

/** A chapter as everyone reads it. */
export function ChapterPage({ site, chapter, place }: ChapterPageProps) {
  const { locale } = site
  const words = WORDS[locale]
  const title = typography(chapter.title, chapter.locale)
  const alternate = pageAddress({ type: 'chapters', slug: chapter.slug, locale: locale === 'fr' ? 'en' : 'fr' })
  const reading = readingOfDelivered(chapter)
  const steps = [
    { title: words.contents, href: homeAddress(locale) },
    ...(place?.part ? [{ title: place.part }] : []),
    { title },
  ]
  const number = place && (
    <p className="folio">
      <span className="vh">{KINDS.chapters.name[locale]} </span>
      {place.number}
    </p>
  )
  return (
    <Layout
      site={site}
      title={title}
      description={describedAs(chapter, site.title)}
      steps={steps}
      told={toldOf(chapter, reading)}
      section="chapters"
      alternate={alternate}
    >
      <Breadcrumb locale={locale} steps={steps} />
      <div className="livre">
        <Toc title={words.inThisChapter} entries={tocOf(chapter, locale)} />
        <article className="page">
          <TranslationNote document={chapter} locale={locale} />
          <FrozenDocument reading={reading} before={number} between={<StateLine {...chapter} locale={locale} />} />
          <Related targets={chapter.related} locale={locale} />
          <Approvals document={chapter} locale={locale} />
          <Neighbours place={place} locale={locale} />
        </article>
      </div>
    </Layout>
  )
}

function tocOf(chapter: DeliveredByType['chapters'], locale: Site['locale']): TocEntry[] {
  const words = WORDS[locale]
  const text = chapter.headings
    .filter(({ level }) => level === 2)
    .map(({ id, title }) => ({ id, title: typography(title, chapter.locale) }))
  const around = [
    chapter.keyPoints.length > 0 && { id: 'page-points', title: words.keyPoints },
    splitNotes(chapter.body).notes !== '' && { id: 'fn-titre', title: words.notes },
    chapter.sources.length > 0 && { id: 'page-sources', title: words.sources },
    chapter.related.length > 0 && { id: 'page-related', title: words.related },
    { id: 'page-approbations', title: words.approvals },
  ].filter((entry) => entry !== false)
  return [...text, ...around.map((entry, index) => ({ ...entry, isApart: index === 0 }))]
}
