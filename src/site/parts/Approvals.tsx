import type { DeliveredDocument } from '#domain/delivered/index.ts'
import { typography } from '#richtext/typography.ts'
import { WORDS } from '../words.ts'
import { Day } from './Day.tsx'
import { Icon } from './Icon.tsx'
import { Plume } from './Plume.tsx'

type Approved = Pick<
  DeliveredDocument,
  'approvals' | 'submittedAt' | 'version' | 'revision' | 'demonstration' | 'links'
>

/** The foot of every public text: who approved it, in print and never in handwriting, which version, and the proof. */
export function Approvals({ document, locale }: { document: Approved; locale: DeliveredDocument['locale'] }) {
  const words = WORDS[locale]
  const { approvals, submittedAt, version, revision, demonstration, links } = document
  return (
    <section className="signatures" aria-labelledby="page-approbations">
      <h2 id="page-approbations">{words.approvals}</h2>
      {demonstration && <p className="fictif">{words.fictitious}</p>}
      <ol>
        {approvals.map(({ partner, at }) => (
          <li key={partner.slug}>
            <Plume className="mini" states={['on']} locale={locale} />
            <p>
              <strong>{partner.nameWithArticle}</strong>{' '}
              <span>
                {words.approved} <Day at={at} locale={locale} />
              </span>
            </p>
          </li>
        ))}
      </ol>
      <p className="preuve">
        <Icon name="fingerprint" />
        <span>
          {words.version} {version} {words.versionOf} <Day at={submittedAt} locale={locale} />.{' '}
          <a href={links.proof}>{words.proof}</a>
          {typography(' : ', locale)}
          {words.proofMeaning}{' '}
          <span className="empreinte">
            {words.proofRevision} <code>{shortHash(revision)}</code>
          </span>
        </span>
      </p>
    </section>
  )
}

/** « b20e·7715·3c58 » */
const shortHash = (revision: string): string => revision.slice(0, 12).replace(/(.{4})(?=.)/g, '$1·')
