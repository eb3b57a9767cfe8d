import type { ReactNode } from 'react'
import { feedAddress, homeAddress, sectionAddress, type PagedType } from '#domain/delivered/addresses.ts'
import { NEWS } from '#domain/delivered/shared.ts'
import type { Site } from '../site.ts'
import type { Step, Told } from '../structured.ts'
import { listOfNames } from '../dates.ts'
import { KINDS, SHELVES } from '#domain/kinds/index.ts'
import { WORDS } from '../words.ts'
import { ForPrograms } from './ForPrograms.tsx'
import { Icon } from './Icon.tsx'
import { Plume } from './Plume.tsx'
import { SearchForm } from './SearchForm.tsx'

interface LayoutProps {
  site: Site
  /** Of this page; the guide's title follows it. */
  title: string
  /** What it is, where two of other kinds may have the same title. */
  nature?: string
  description: string
  /** The way to it, itself the last. */
  steps?: readonly Step[]
  /** The text it shows. */
  told?: Told
  section?: PagedType
  /** The same page in the other language. */
  alternate?: string
  /** Search engines keep out: errors and previews. */
  isHidden?: boolean
  isPreview?: boolean
  /** The page asks for words itself. */
  hasOwnSearch?: boolean
  children: ReactNode
}

/** The page around every text. No script, no inline style: it is served under a strict content security policy. */
export function Layout({
  site,
  title,
  nature,
  description,
  steps = [],
  told,
  section,
  alternate,
  isHidden = false,
  isPreview = false,
  hasOwnSearch = false,
  children,
}: LayoutProps) {
  const { locale, asset, found } = site
  const words = WORDS[locale]
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{[...new Set([title, ...(nature ? [nature] : []), site.title])].join(' — ')}</title>
        <meta name="description" content={description} />
        {found && <ForPrograms {...{ site, found, title, description, steps, told }} />}
        {(isHidden || found?.isBorrowed) && <meta name="robots" content="noindex" />}
        {feedsOf(section, locale).map(({ name, href }) => (
          <link
            key={href}
            rel="alternate"
            type="application/atom+xml"
            title={[...name, site.title].join(' — ')}
            href={href}
          />
        ))}
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={asset('brand/favicon.svg')} type="image/svg+xml" />
        <link
          rel="preload"
          href={asset('fonts/alegreya-latin-wght-normal.woff2')}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
        <link
          rel="preload"
          href={asset('fonts/alegreya-sans-latin-400-normal.woff2')}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
        <link rel="stylesheet" href={asset('site.css')} />
      </head>
      <body>
        <a className="skip" href="#contenu">
          {words.skip}
        </a>
        {isPreview && (
          <aside className="demo apercu" aria-label={words.previewLabel}>
            <Icon name="eye" /> {words.preview}
          </aside>
        )}
        {site.demonstration && (
          <aside className="demo" aria-label={words.demonstrationLabel}>
            {words.demonstration}
          </aside>
        )}
        <header className="tete">
          <a className="marque" href={homeAddress(locale)}>
            <Plume states={site.partners.length ? site.partners.map(() => 'on') : ['on']} locale={locale} />
            <span>
              <span className="marque-nom">Coplume</span> <span className="marque-guide">{site.title}</span>
            </span>
          </a>
          <nav aria-label={words.mainNav}>
            <ul>
              <li>
                <a href={homeAddress(locale)} aria-current={section === 'chapters' ? 'true' : undefined}>
                  {words.contents}
                </a>
              </li>
              {SHELVES.map((type) => (
                <li key={type}>
                  <a href={sectionAddress({ type, locale })} aria-current={section === type ? 'true' : undefined}>
                    {KINDS[type].plural[locale]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {!hasOwnSearch && <SearchForm locale={locale} />}
        </header>
        <main id="contenu" tabIndex={-1}>
          {children}
        </main>
        <Footer site={site} alternate={alternate ?? homeAddress(other(locale))} />
      </body>
    </html>
  )
}

function Footer({ site: { locale, partners, pages }, alternate }: { site: Site; alternate: string }) {
  const words = WORDS[locale]
  const names = partners.map(({ nameWithArticle }) => nameWithArticle)
  return (
    <footer className="pied">
      <p className="pied-sig">{names.length > 0 && `${words.guideBy} ${listOfNames(names, locale)}`}</p>
      <ul>
        {pages.map(({ title, href }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
        <li>
          <a href={feedAddress({ type: null, locale })}>{words.news}</a>
        </li>
        <li>
          <a href="/v1/openapi.json">{words.openData}</a>
        </li>
        <li>
          <a href={alternate} lang={other(locale)} hrefLang={other(locale)}>
            {words.otherLanguage}
          </a>
        </li>
      </ul>
    </footer>
  )
}

/** Of the guide, and of the kind the page is about. */
const feedsOf = (section: PagedType | undefined, locale: Site['locale']) => [
  { name: [], href: feedAddress({ type: null, locale }) },
  ...NEWS.filter((type) => type === section).map((type) => ({
    name: [KINDS[type].plural[locale]],
    href: feedAddress({ type, locale }),
  })),
]

const other = (locale: Site['locale']): Site['locale'] => (locale === 'fr' ? 'en' : 'fr')
