import type { Language } from '#domain/wording.ts'
import type { Snapshot } from '#review/snapshot.ts'
import { Icon } from '../Icon.tsx'
import { shortDay } from '../dates.ts'
import { ofAll } from '../names.ts'
import { say } from '../words.ts'
import { Note } from './Note.tsx'

interface Props {
  readonly snapshot: Snapshot
  readonly language: Language
  readonly compareHref: string
}

/** What one must know before going on: what was asked for, then what has moved. */
export function Notices({ snapshot, language, compareHref }: Props) {
  const remarked = snapshot.verdicts.filter(({ comment }) => comment !== null)
  const nameOf = (slug: string) => snapshot.partners.find((partner) => partner.slug === slug)?.name ?? slug
  return (
    <>
      {snapshot.note && <Note note={snapshot.note} by={snapshot.submittedBy} language={language} />}
      {remarked.length > 0 && (
        <section className="avis avis-demandes" aria-label={say('remarks', language)}>
          <Icon name="pencil-line" />
          <ul>
            {remarked.map(({ seq, partner, by, verdict, at, comment }) => (
              <li key={seq}>
                <p>
                  <b>{nameOf(partner)}</b>, {say(verdict, language)}, {by}, {shortDay(at, language)}
                </p>
                <blockquote>{comment}</blockquote>
              </li>
            ))}
          </ul>
        </section>
      )}
      {hasMoved(snapshot) && (
        <p className="avis">
          <Icon name="git-compare-arrows" />
          <span>
            {say(snapshot.revision ? 'changedSinceVersion' : 'changedSinceLive', language)}
            {askedAnew(snapshot, language)}
            <a href={compareHref}>{say('compare', language)}</a>
          </span>
        </p>
      )}
    </>
  )
}

const hasMoved = ({ workingDiffers, revision, liveRevision }: Snapshot) =>
  workingDiffers && (revision ?? liveRevision) !== null

/** Submitting again starts from nothing: say whose approval is lost. */
function askedAnew({ revision, partners, verdicts }: Snapshot, language: Language): string {
  const approved = verdicts.filter(({ verdict }) => verdict === 'approve').map(({ partner }) => partner)
  const names = partners.filter(({ slug }) => approved.includes(slug)).map(({ nameWithArticle }) => nameWithArticle)
  return revision && names.length > 0 ? `${say('askedAnew', language, { partners: ofAll(names, language) })} ` : ''
}
