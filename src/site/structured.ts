import { homeAddress, searchAddress } from '#domain/delivered/addresses.ts'
import type { Locale } from '#domain/content/shared.ts'
import type { Found } from './found.ts'
import type { Site } from './site.ts'

/** A step of the way from the contents to a page. */
export interface Step {
  readonly title: string
  readonly href?: string
}

/** A text that a page shows, as it says it itself. */
export interface Told {
  /** What schema.org calls it. */
  readonly as: 'Article' | 'WebPage'
  readonly language: Locale
  readonly firstPublishedAt: string
  readonly publishedAt: string
  /** Who approved it: organisations, never persons. */
  readonly organisations: readonly string[]
  readonly picture?: { readonly href: string; readonly alt: string }
}

interface Structured {
  readonly site: Site
  readonly found: Found
  readonly title: string
  readonly description: string
  readonly steps: readonly Step[]
  readonly told?: Told
}

/**
 * What a page says, by the words of schema.org, as JSON that may stand in a page: data, which no browser runs. Nothing that the
 * page does not show.
 */
export function structured({ site, found, title, description, steps, told }: Structured): string {
  const { origin, address } = found
  const { locale, partners } = site
  const whole = (href: string) => origin + href
  const guide = `${whole(homeAddress(locale))}#site`
  const organisation = (name: string) => ({ '@type': 'Organization', name })
  const page = {
    '@type': told?.as ?? (steps.length > 0 ? 'CollectionPage' : 'WebPage'),
    '@id': address,
    url: address,
    [told?.as === 'Article' ? 'headline' : 'name']: title,
    description,
    inLanguage: told?.language ?? locale,
    isPartOf: { '@id': guide },
    ...(told && {
      datePublished: told.firstPublishedAt,
      dateModified: told.publishedAt,
      ...(told.organisations.length > 0 && { author: told.organisations.map(organisation) }),
      ...(told.picture && { image: whole(told.picture.href) }),
    }),
  }
  const website = {
    '@type': 'WebSite',
    '@id': guide,
    url: whole(homeAddress(locale)),
    name: site.title,
    inLanguage: locale,
    ...(partners.length > 0 && {
      publisher: partners.map(({ name }) => organisation(name)),
    }),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${whole(searchAddress(locale))}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  }
  // The last step is the page itself, which needs no address; a part of the guide has none either.
  const way = steps.filter(({ href }, index) => href || index === steps.length - 1)
  const trail = {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ title: name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: href ? whole(href) : address,
    })),
  }
  const graph = [website, page, ...(way.length > 1 ? [trail] : [])]
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replace(/</g, '\\u003c')
}
