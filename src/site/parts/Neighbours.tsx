import type { Locale } from '#domain/content/shared.ts'
import { KINDS } from '#domain/kinds/index.ts'
import { typography } from '#richtext/typography.ts'
import type { Neighbour, Place } from '../place.ts'
import { WORDS } from '../words.ts'

/** The chapters before and after. */
export function Neighbours({ place, locale }: { place: Place | null; locale: Locale }) {
  if (!place?.previous && !place?.next) return null
  return (
    <nav className="suivants" aria-label={WORDS[locale].neighbours}>
      {place.previous && <Step rel="prev" to={place.previous} locale={locale} />}
      {place.next && <Step rel="next" to={place.next} locale={locale} />}
    </nav>
  )
}

function Step({ rel, to, locale }: { rel: 'prev' | 'next'; to: Neighbour; locale: Locale }) {
  return (
    <a rel={rel} href={to.href}>
      <span>
        {KINDS.chapters.name[locale]} {to.number}
      </span>{' '}
      {typography(to.title, locale)}
    </a>
  )
}
