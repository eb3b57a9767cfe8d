import { homeAddress, pageAddress, sectionAddress, type PagedType } from '#domain/delivered/addresses.ts'
import type { DeliveredItem } from '#domain/delivered/index.ts'
import { typography } from '#richtext/typography.ts'
import { Breadcrumb } from './parts/Breadcrumb.tsx'
import { Layout } from './parts/Layout.tsx'
import type { Site } from './site.ts'
import { WORDS } from './words.ts'

interface ListPageProps {
  site: Site
  type: PagedType
  items: readonly DeliveredItem[]
}

/** Every live document of a type. */
export function ListPage({ site, type, items }: ListPageProps) {
  const { locale } = site
  const words = WORDS[locale]
  const alternate = sectionAddress({ type, locale: locale === 'fr' ? 'en' : 'fr' })
  return (
    <Layout site={site} title={words[type]} section={type} alternate={alternate}>
      <Breadcrumb
        locale={locale}
        steps={[{ title: words.contents, href: homeAddress(locale) }, { title: words[type] }]}
      />
      <div className="liste">
        <h1>{words[type]}</h1>
        {items.length === 0 && <p className="chapeau">{words.none}</p>}
        <ul className="entrees">
          {items.map((item) => (
            <li key={item.uid} lang={item.locale}>
              <p className="sur">{typography(kindOf(item), item.locale)}</p>
              <h2>
                <a href={pageAddress({ type: item.type, slug: item.slug, locale })}>
                  {typography(item.title, item.locale)}
                </a>
              </h2>
              <p className="res">{typography(textOf(item), item.locale)}</p>
            </li>
          ))}
        </ul>
      </div>
    </Layout>
  )
}

function kindOf(item: DeliveredItem): string {
  switch (item.type) {
    case 'chapters':
      return item.themes.map(({ label }) => label).join(', ')
    case 'examples':
      return [item.countries.map(({ name }) => name).join(', '), item.yearStart].filter(Boolean).join(', ')
    case 'schemes':
      return `${item.schemeType.label}, ${item.status.label.toLowerCase()}`
    case 'contacts':
      return item.organisationType.label
  }
}

function textOf(item: DeliveredItem): string {
  if (item.type === 'schemes') return item.roleForEpl
  return item.type === 'contacts' ? item.role : item.summary
}
