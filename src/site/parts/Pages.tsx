import type { Locale } from '#domain/content/shared.ts'
import { WORDS } from '../words.ts'

interface PagesProps {
  locale: Locale
  label: string
  page: number
  pages: number
  /** Where a page is, by its number. */
  at: (page: number) => string
}

/** From one page of a list to the next; nothing where there is but one. */
export function Pages({ locale, label, page, pages, at }: PagesProps) {
  const words = WORDS[locale]
  if (pages < 2) return null
  return (
    <nav className="pages" aria-label={label}>
      {page > 1 && (
        <a href={at(Math.min(page - 1, pages))} rel="prev">
          {words.previousPage}
        </a>
      )}
      {page <= pages && (
        <span>
          {words.page} {page} {words.of} {pages}
        </span>
      )}
      {page < pages && (
        <a href={at(page + 1)} rel="next">
          {words.nextPage}
        </a>
      )}
    </nav>
  )
}
