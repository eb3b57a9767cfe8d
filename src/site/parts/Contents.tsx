import type { OutlineEntry } from '#domain/delivered/outline.ts'
import type { Locale } from '#domain/content/shared.ts'
import { typography } from '#richtext/typography.ts'

/** The parts and chapters of the guide. Chapters outside any part stand in a part without a heading. */
export function Contents({ tree, locale }: { tree: readonly OutlineEntry[]; locale: Locale }) {
  return (
    <ol className="sommaire">
      {tree.map((entry, index) => (
        <li className="partie" key={entry.chapter?.uid ?? `${index}-${entry.heading}`}>
          {entry.heading && <h3>{typography(entry.heading, locale)}</h3>}
          <ol>
            {chaptersOf(entry).map((chapter) => (
              <Chapter key={chapter.chapter?.uid} entry={chapter} locale={locale} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

function Chapter({ entry: { number, chapter }, locale }: { entry: OutlineEntry; locale: Locale }) {
  if (!chapter) return null
  return (
    <li>
      <a href={chapter.href}>
        <span className="num">{number}</span> <span className="t">{typography(chapter.title, locale)}</span>{' '}
        <span className="s">{typography(chapter.summary, locale)}</span>
      </a>
    </li>
  )
}

/** An entry and all below it, without the headings inside. */
const chaptersOf = (entry: OutlineEntry): OutlineEntry[] => [
  ...(entry.chapter ? [entry] : []),
  ...entry.children.flatMap(chaptersOf),
]
