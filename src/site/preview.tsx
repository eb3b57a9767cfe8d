import { typography } from '#richtext/typography.ts'
import { FrozenDocument } from './parts/FrozenDocument.tsx'
import { Layout } from './parts/Layout.tsx'
import type { Reading } from './reading.ts'
import type { Site } from './site.ts'
import { WORDS } from './words.ts'

/** A working copy as it would look, under a banner that says what it is not. Never indexed, never cached. */
export function PreviewPage({ site, reading }: { site: Site; reading: Reading }) {
  return (
    <Layout
      site={site}
      title={typography(reading.title, reading.locale)}
      description={WORDS[site.locale].preview}
      isHidden
      isPreview
    >
      <article className="page seule">
        <FrozenDocument reading={reading} />
      </article>
    </Layout>
  )
}
