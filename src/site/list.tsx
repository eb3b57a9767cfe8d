import { feedAddress, homeAddress, pageAddress, sectionAddress, type PagedType } from '#domain/delivered/addresses.ts'
import type { DeliveredItem } from '#domain/delivered/index.ts'
import { NEWS } from '#domain/delivered/shared.ts'
import { KINDS } from '#domain/kinds/index.ts'
import type { Kind } from '#domain/kinds/kind.ts'
import { typography } from '#richtext/typography.ts'
import { Breadcrumb } from './parts/Breadcrumb.tsx'
import { Layout } from './parts/Layout.tsx'
import type { Site } from './site.ts'
import { listDescribedAs, textOf } from './described.ts'
import { wordsOf } from './facts.ts'
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
  const title = KINDS[type].plural[locale]
  const steps = [{ title: words.contents, href: homeAddress(locale) }, { title }]
  const alternate = sectionAddress({ type, locale: locale === 'fr' ? 'en' : 'fr' })
  return (
    <Layout
      site={site}
      title={title}
      description={listDescribedAs(type, site.title, locale)}
      steps={steps}
      section={type}
      alternate={alternate}
    >
      <Breadcrumb locale={locale} steps={steps} />
      <div className="liste">
        <h1>{title}</h1>
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
        {NEWS.includes(type) && (
          <p className="suite">
            <a href={feedAddress({ type, locale })}>{words.newsOf}</a>
          </p>
        )}
      </div>
    </Layout>
  )
}

/** What it is, in few words, above its title. Words of a vocabulary go on in lower case. */
function kindOf(item: DeliveredItem): string {
  const { entry, fields }: Kind = KINDS[item.type]
  const words = (entry?.above ?? []).flatMap((name, at) => {
    const isTerm = at > 0 && fields[name]?.control.as === 'choice'
    return wordsOf(item, name).map((word) => (isTerm ? word.charAt(0).toLowerCase() + word.slice(1) : word))
  })
  return words.join(', ')
}
