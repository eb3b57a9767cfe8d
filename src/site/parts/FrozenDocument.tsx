import type { ReactNode } from 'react'
import { documentHtml } from '../documentHtml.ts'
import type { Reading } from '../reading.ts'

interface FrozenDocumentProps {
  reading: Reading
  /** Stands above the title: the number of a chapter. */
  before?: ReactNode
  /** Stands between the summary and the text: the state line. */
  between?: ReactNode
}

/**
 * A frozen text as readers see it. The HTML is ours from the first to the last character (`documentHtml`, the walkers):
 * what people typed is escaped in it.
 */
export function FrozenDocument({ reading, before, between }: FrozenDocumentProps) {
  const { opening, content } = documentHtml(reading)
  return (
    <div className="document" lang={reading.locale}>
      <header className="ouverture">
        {before}
        <div dangerouslySetInnerHTML={{ __html: opening }} />
        {between}
      </header>
      <div className="contenu" dangerouslySetInnerHTML={{ __html: content }} />
    </div>
  )
}
