import { TAGS } from '#words/tags.ts'
import type { Found } from '../found.ts'
import type { Site } from '../site.ts'
import { structured, type Step, type Told } from '../structured.ts'

interface ForProgramsProps {
  site: Site
  found: Found
  title: string
  description: string
  steps: readonly Step[]
  told?: Told
}

/** The head of a page as search engines read it, and whoever shows a card of a link. Data, and nothing that runs. */
export function ForPrograms({ site, found, title, description, steps, told }: ForProgramsProps) {
  const { origin, address, others } = found
  const language = told?.language ?? site.locale
  return (
    <>
      <link rel="canonical" href={address} />
      {others.map(({ lang, address: href }) => (
        <link key={lang} rel="alternate" hrefLang={lang} href={href} />
      ))}
      <meta property="og:type" content={told?.as === 'Article' ? 'article' : 'website'} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:site_name" content={site.title} />
      <meta property="og:locale" content={tagOf(language)} />
      {others
        .flatMap(({ lang }) => (lang === 'x-default' || lang === language ? [] : [lang]))
        .map((lang) => (
          <meta key={lang} property="og:locale:alternate" content={tagOf(lang)} />
        ))}
      {told?.picture && <meta property="og:image" content={origin + told.picture.href} />}
      {told?.picture?.alt && <meta property="og:image:alt" content={told.picture.alt} />}
      {told?.as === 'Article' && <meta property="article:published_time" content={told.firstPublishedAt} />}
      {told?.as === 'Article' && <meta property="article:modified_time" content={told.publishedAt} />}
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: structured({ site, found, title, description, steps, told }) }}
      />
    </>
  )
}

/** `fr_FR`, as Open Graph writes a language. */
const tagOf = (language: Site['locale']): string => TAGS[language].replace('-', '_')
