import { homeAddress, searchAddress, sectionAddress, type PagedType } from '#domain/delivered/addresses.ts'
import type { DeliveredFoundList } from '#domain/delivered/search.ts'
import { KINDS, SHELVES } from '#domain/kinds/index.ts'
import { typography } from '#richtext/typography.ts'
import { Breadcrumb } from './parts/Breadcrumb.tsx'
import { Layout } from './parts/Layout.tsx'
import { Pages } from './parts/Pages.tsx'
import { SearchForm } from './parts/SearchForm.tsx'
import type { Site } from './site.ts'
import { WORDS } from './words.ts'

/** What a reader asks. */
export interface SiteQuestion {
  /** Words; empty when there are none yet. */
  readonly q: string
  /** Of one kind alone. */
  readonly type: PagedType | null
  /** From 1. */
  readonly page: number
  /** A parameter of the address that means nothing here, or is not what it should be. */
  readonly unknown: string | null
}

interface SearchPageProps {
  site: Site
  question: SiteQuestion
  /** Null before there are words. */
  found: DeliveredFoundList | null
}

/** The texts that answer some words, the best first. */
export function SearchPage({ site, question, found }: SearchPageProps) {
  const { locale } = site
  const { q, unknown } = question
  const words = WORDS[locale]
  const other = locale === 'fr' ? 'en' : 'fr'
  const title = q ? `${words.searchTitle} : ${q}` : words.searchTitle
  const steps = [{ title: words.contents, href: homeAddress(locale) }, { title: words.searchTitle }]
  const alternate = q ? addressOf(question, { locale: other }) : searchAddress(other)
  return (
    <Layout
      site={site}
      title={typography(title, locale)}
      description={`${words.searchLabel}. ${site.title}.`}
      steps={steps}
      alternate={alternate}
      isHidden={!site.found}
      hasOwnSearch
    >
      <Breadcrumb locale={locale} steps={steps} />
      <div className="liste">
        <h1>{words.searchTitle}</h1>
        <SearchForm locale={locale} q={q} isLarge />
        {unknown !== null && (
          <p className="chapeau" role="alert">
            {words.searchUnknown} {unknown && <code>{unknown}</code>}
          </p>
        )}
        {found && <Results site={site} question={question} found={found} />}
      </div>
    </Layout>
  )
}

function Results({ site, question, found }: SearchPageProps & { found: DeliveredFoundList }) {
  const { locale } = site
  const words = WORDS[locale]
  const { items, total, page, pages } = found
  if (items.length === 0) return <NothingFound site={site} isBeyond={total > 0} />
  return (
    <>
      <Kinds site={site} question={question} found={found} />
      <p className="compte" role="status">
        {total} {total === 1 ? words.oneFound : words.manyFound}
      </p>
      <ol className="entrees">
        {items.map((item) => (
          <li key={item.uid} lang={item.locale}>
            <p className="sur" lang={locale}>
              {KINDS[item.type].name[locale]}
            </p>
            <h2>
              <a href={item.href}>{typography(item.title, item.locale)}</a>
            </h2>
            <p className="res" dangerouslySetInnerHTML={{ __html: item.excerpt }} />
          </li>
        ))}
      </ol>
      <Pages
        locale={locale}
        label={words.searchPages}
        page={page}
        pages={pages}
        at={(other) => addressOf(question, { locale, page: other })}
      />
    </>
  )
}

/** Of which kinds there are how many. */
function Kinds({ site: { locale }, question, found }: SearchPageProps & { found: DeliveredFoundList }) {
  const kinds = found.facets?.type ?? []
  if (kinds.length < 2 && !question.type) return null
  const all = kinds.reduce((sum, { count }) => sum + count, 0)
  const entries = [{ value: null, label: WORDS[locale].everyKind, count: all }, ...kinds]
  return (
    <ul className="natures" aria-label={WORDS[locale].kindsFound}>
      {entries.map(({ value, label, count }) => (
        <li key={value ?? ''}>
          <a
            href={addressOf({ ...question, type: value as PagedType | null }, { locale })}
            aria-current={value === question.type ? 'true' : undefined}
          >
            {label} <span>{count}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function NothingFound({ site: { locale }, isBeyond }: { site: Site; isBeyond: boolean }) {
  const words = WORDS[locale]
  return (
    <>
      <p className="chapeau" role="status">
        {isBeyond ? words.beyondFound : words.nothingFound}
      </p>
      <p>{words.searchElsewhere}</p>
      <ul className="ailleurs">
        <li>
          <a href={homeAddress(locale)}>{words.contents}</a>
        </li>
        {SHELVES.map((type) => (
          <li key={type}>
            <a href={sectionAddress({ type, locale })}>{KINDS[type].plural[locale]}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function addressOf({ q, type }: SiteQuestion, { locale, page = 1 }: { locale: Site['locale']; page?: number }): string {
  const query = new URLSearchParams({ q, ...(type ? { type } : {}), ...(page > 1 ? { page: String(page) } : {}) })
  return `${searchAddress(locale)}?${query.toString()}`
}
