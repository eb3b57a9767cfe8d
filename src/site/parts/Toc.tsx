export interface TocEntry {
  readonly id: string
  readonly title: string
  /** After a gap: what stands around the text. */
  readonly isApart?: boolean
}

/** The table of contents in the margin. */
export function Toc({ title, entries }: { title: string; entries: readonly TocEntry[] }) {
  return (
    <nav className="gouttiere" aria-labelledby="page-table">
      <h2 id="page-table">{title}</h2>
      <ol>
        {entries.map(({ id, title, isApart }) => (
          <li key={id} className={isApart ? 'sep' : undefined}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
