import { sectionAddress } from '#domain/delivered/addresses.ts'
import type { DeliveredOutline } from '#domain/delivered/outline.ts'
import { KINDS, SHELVES, type ShelfKind } from '#domain/kinds/index.ts'
import { typography } from '#richtext/typography.ts'
import { Contents } from './parts/Contents.tsx'
import { Layout } from './parts/Layout.tsx'
import { Recent, type RecentEntry } from './parts/Recent.tsx'
import type { Site } from './site.ts'
import { WORDS } from './words.ts'

interface HomePageProps {
  site: Site
  /** Null before one is live. */
  outline: DeliveredOutline | null
  /** How many documents of each type are live. */
  counts: Readonly<Record<ShelfKind, number>>
  /** Published last first. */
  recent: readonly RecentEntry[]
}

/** The cover of the guide: what it holds, who wrote it, what was approved last. */
export function HomePage({ site, outline, counts, recent }: HomePageProps) {
  const { locale, partners } = site
  const words = WORDS[locale]
  return (
    <Layout site={site} title={site.title} description={words.homeLead} alternate={locale === 'fr' ? '/en' : '/'}>
      <div className="couverture">
        <div>
          <h1>{typography(site.title, locale)}</h1>
          <p className="chapeau">{words.homeLead}</p>
        </div>
        {partners.length > 0 && (
          <div className="ours">
            <h2 className="ours-t">{words.writtenBy}</h2>
            <ol className="ours-l">
              {partners.map(({ slug, name, fullName }) => (
                <li key={slug}>
                  <b>{name}</b>
                  <span>{fullName}</span>
                </li>
              ))}
            </ol>
          </div>
        )}
      </div>
      <div className="portes">
        <section className="porte" aria-labelledby="page-comprendre">
          <h2 id="page-comprendre">
            <span className="porte-q">{words.understandLead}</span> {words.understand}
          </h2>
          {outline?.tree.length ? <Contents tree={outline.tree} locale={locale} /> : <p>{words.nothingYet}</p>}
        </section>
        <section className="porte" aria-labelledby="page-chercher">
          <h2 id="page-chercher">
            <span className="porte-q">{words.searchLead}</span> {words.search}
          </h2>
          <ul className="rayons">
            {SHELVES.map((type) => (
              <li key={type}>
                <a href={sectionAddress({ type, locale })}>
                  <span className="rayon-n">{counts[type]}</span>{' '}
                  <span className="rayon-t">{KINDS[type].plural[locale]}</span>{' '}
                  <span className="rayon-s">{KINDS[type].shelf[locale]}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <Recent entries={recent} locale={locale} />
    </Layout>
  )
}
