import type { ReviewableType } from '#domain/content/index.ts'
import type { VerdictKind } from '#domain/events.ts'
import type { Language } from '#domain/wording.ts'
import { ERROR_WORDS } from '#words/errors.ts'
import { FrozenDocument } from '#site/parts/FrozenDocument.tsx'
import type { Comparison } from '#site/compare.ts'
import { Comments } from '../Comments/Comments.client.tsx'
import { longDay } from '../dates.ts'
import { Icon } from '../Icon.tsx'
import { say, type WordKey } from '../words.ts'
import type { Base } from './bases.ts'
import type { ReadPage } from './pageOf.ts'
import { PrintButton } from './PrintButton.client.tsx'
import { Note } from '../WorkflowBar/Note.tsx'
import { Remarks } from './Remarks.tsx'
import { readingRoute } from './route.ts'
import { Switch } from './Switch.tsx'
import { VerdictFoot } from './VerdictFoot.client.tsx'

interface Props {
  readonly page: ReadPage
  readonly type: ReviewableType
  readonly uid: string
  /** « Chapitre » */
  readonly kind: string
  readonly language: Language
}

/** The text in the page, by its id. */
const TEXT = 'texte-lu'

const STATUS: Readonly<Record<ReadPage['status'], WordKey>> = {
  open: 'underReview',
  live: 'liveNow',
  past: 'pastVersion',
}

export function Reading({ page, type, uid, kind, language }: Props) {
  const { version, status, base, bases, reading, comparison, locale, locales, snapshot } = page
  const words = { number: version.number, date: longDay(version.submittedAt, language) }
  const versionText = say('version', language, words)
  const note = page.remarks[0]?.note
  const isCopy = base.name === 'copie'
  const revision = status === 'open' ? null : version.revision
  const route = (to: { base?: Base['name']; locale?: typeof locale }) =>
    readingRoute({ type, uid, revision, base: base.name, locale, ...to })
  return (
    <main className="lecteur">
      <header className="lect-h">
        <p className="lect-s">
          {kind}, <b>{versionText}</b>, {say(STATUS[status], language)}
        </p>
        <p className="lect-d">
          {page.submitter
            ? say('submittedOn', language, { name: page.submitter, date: words.date })
            : say('submittedOnDate', language, { date: words.date })}{' '}
          {page.readsFor && <b>{say('readingFor', language, { partner: page.readsFor })}</b>}
        </p>
        {note && <Note note={note.text} by={note.by} language={language} />}
        {isCopy && (
          <p className="avis">
            <Icon name="git-compare-arrows" />
            <span>
              {say('copyShown', language, { version: versionText })}{' '}
              <a href={readingRoute({ type, uid, revision })}>{say('backToSubmitted', language)}</a>
            </span>
          </p>
        )}
        {page.notCompared && (
          <p className="avis" role="status">
            <Icon name="git-compare-arrows" />
            <span>
              {say('notCompared', language)} {ERROR_WORDS[page.notCompared][language]}
            </span>
          </p>
        )}
        <div className="outils">
          {bases.length > 1 && (
            <Switch
              legend={say('compareWith', language)}
              choices={bases.filter(isOffered).map((each) => ({
                text: baseText(each, page, language),
                href: route({ base: each.name }),
                isCurrent: each.name === base.name,
              }))}
            />
          )}
          {locales.length > 1 && (
            <Switch
              legend={say('readingLanguage', language)}
              choices={locales.map((each) => ({
                text: say(each === 'fr' ? 'french' : 'englishLower', language),
                href: route({ locale: each }),
                isCurrent: each === locale,
              }))}
            />
          )}
          <div className="sauts">
            {comparison && <Changes comparison={comparison} language={language} />}
            <PrintButton text={say('print', language)} />
          </div>
        </div>
      </header>
      <div className="lect-c">
        <article className="page-lue" id={TEXT} aria-label={versionText} lang={locale}>
          {comparison ? (
            <div className="document comparaison" lang={locale} dangerouslySetInnerHTML={{ __html: comparison.html }} />
          ) : (
            <FrozenDocument reading={reading} />
          )}
        </article>
        <aside className="marge-c">
          <Comments
            type={type}
            uid={uid}
            language={language}
            reader={page.reader}
            text={{ element: TEXT, locale, revision: isCopy ? null : version.revision }}
          />
          <Remarks remarks={page.remarks} language={language} />
        </aside>
      </div>
      {page.versions.length > 1 && <Versions page={page} language={language} to={{ type, uid }} />}
      <details className="preuve-d">
        <summary>
          <Icon name="fingerprint" />
          {say('proof', language)}
        </summary>
        <p>
          {say('proofText', language)} <code>{version.revision}</code>
        </p>
        <ul>
          {[...version.answers].map(([partner, { seq }]) => (
            <li key={partner}>{say('ledgerPosition', language, { seq })}</li>
          ))}
        </ul>
      </details>
      {!isCopy && (
        <VerdictFoot
          type={type}
          uid={uid}
          initial={snapshot}
          language={language}
          revision={version.revision}
          version={versionText}
        />
      )}
    </main>
  )
}

function Changes({ comparison: { changes: count, isSame }, language }: { comparison: Comparison; language: Language }) {
  const none = say(isSame ? 'noChange' : 'noChangeHere', language)
  const text = count === 0 ? none : say('changes', language, { count })
  return (
    <p>
      <b>{text}</b>{' '}
      {count > 0 && (
        <a href="#ch-1" className="saut">
          <Icon name="arrow-down" />
          {say('goToFirst', language)}
        </a>
      )}
    </p>
  )
}

/** Every version that was submitted: to read it, or to compare the one on the page with it. */
function Versions({
  page,
  language,
  to,
}: {
  page: ReadPage
  language: Language
  to: { type: ReviewableType; uid: string }
}) {
  const { versions, version, bases, locale, status } = page
  const revision = status === 'open' ? null : version.revision
  return (
    <details className="preuve-d versions-d">
      <summary>
        <Icon name="clock" />
        {say('allVersions', language, { count: versions.length })}
      </summary>
      <ol>
        {[...versions].reverse().map((each) => {
          const base = bases.find((one) => one.version?.number === each.number)
          const isShown = each.number === version.number
          return (
            <li key={each.number}>
              {say('Version', language, { number: each.number, date: longDay(each.submittedAt, language) })}
              {isShown ? (
                <b>{say('shownVersion', language)}</b>
              ) : (
                <a href={readingRoute({ ...to, revision: each.revision, locale })}>
                  {say('readThisVersion', language)}
                </a>
              )}
              {base && (
                <a href={readingRoute({ ...to, revision, base: base.name, locale })}>
                  {say('compareVersion', language)}
                </a>
              )}
            </li>
          )
        })}
      </ol>
    </details>
  )
}

/** Older versions are found below the text. */
const isOffered = ({ name }: Base): boolean => !name.startsWith('version-')

const ANSWERED_BASE: Readonly<Record<VerdictKind, WordKey>> = {
  approve: 'withApproved',
  requestChanges: 'withToCorrect',
  abstain: 'withAbstained',
}

function baseText({ name, version, answer }: Base, { partner }: ReadPage, language: Language): string {
  const words = { number: version?.number ?? 0, partner: partner ?? '', date: longDay(answer?.at ?? version?.submittedAt ?? '', language) } // prettier-ignore
  if (name === 'reponse') return say(ANSWERED_BASE[answer?.verdict ?? 'abstain'], language, words)
  if (name === 'en-ligne') return say('withLive', language)
  if (name === 'copie') return say('withCopy', language)
  if (name === 'rien') return say('withNothing', language)
  return say('version', language, words)
}
