import { TYPE_LABELS } from '#domain/content/index.ts'
import type { Related as Target } from '#domain/delivered/shared.ts'
import type { Locale } from '#domain/content/shared.ts'
import { typography } from '#richtext/typography.ts'
import { WORDS } from '../words.ts'
import { Icon } from './Icon.tsx'

/** Other live documents to read; nothing at all when there is none. */
export function Related({ targets, locale }: { targets: readonly Target[]; locale: Locale }) {
  if (!targets.length) return null
  return (
    <section className="voir-aussi" aria-labelledby="page-related">
      <h2 id="page-related">{WORDS[locale].related}</h2>
      <ul className="renvois">
        {targets.map(({ type, slug, title, href }) => (
          <li key={`${type}/${slug}`}>
            <a className="renvoi" href={href}>
              <span className="r-k">
                <Icon name={type} />
                {TYPE_LABELS[type][locale]}
              </span>
              <span className="r-t">{typography(title, locale)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
