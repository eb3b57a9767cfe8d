import { homeAddress } from '#domain/delivered/addresses.ts'
import type { Site } from '../site.ts'
import { WORDS } from '../words.ts'
import { Layout } from './Layout.tsx'

/** A page that has nothing to show and says why, with the way back. */
export function Message({ site, title, text }: { site: Site; title: string; text: string }) {
  return (
    <Layout site={site} title={title} description={text} isHidden>
      <div className="entete">
        <h1>{title}</h1>
        <p className="chapeau">{text}</p>
        <p className="suite">
          <a href={homeAddress(site.locale)}>{WORDS[site.locale].backHome}</a>
        </p>
      </div>
    </Layout>
  )
}
