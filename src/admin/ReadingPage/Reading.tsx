import type { ReviewableType } from '#domain/content/index.ts'
import type { Language } from '#domain/wording.ts'
import { ERROR_WORDS } from '#words/errors.ts'
import { FrozenDocument } from '#site/parts/FrozenDocument.tsx'
import type { Comparison } from '#site/compare.ts'
import { longDay } from '../dates.ts'
import { Icon } from '../Icon.tsx'
import { say, type WordKey } from '../words.ts'
import type { Base } from './bases.ts'
import type { ReadPage } from './pageOf.ts'
import { PrintButton } from './PrintButton.client.tsx'
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

const STATUS: Readonly<Record<ReadPage['status'], WordKey>> = {
  open: 'underReview',
  live: 'liveNow',
  past: 'pastVersion',
}

export function Reading({ page, type, uid, kind, language }: Props) {
  const { version, status, base, bases, reading, comparison, locale, locales, snapshot } = page
  const words = { number: version.number, date: longDay(version.submittedAt, language) }
  const versionText = say('version', language, words)
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
              choices={bases.map((each) => ({
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
        <article className="page-lue" aria-label={versionText} lang={locale}>
          {comparison ? (
            <div className="document comparaison" lang={locale} dangerouslySetInnerHTML={{ __html: comparison.html }} />
          ) : (
            <FrozenDocument reading={reading} />
          )}
        </article>
        <Remarks remarks={page.remarks} language={language} />
      </div>
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

function baseText({ name, at }: Base, { partner }: ReadPage, language: Language): string {
  switch (name) {
    case 'approuve':
      return say('withMine', language, { partner: partner ?? '', date: longDay(at ?? '', language) })
    case 'en-ligne':
      return say('withLive', language)
    case 'copie':
      return say('withCopy', language)
    case 'rien':
      return say('withNothing', language)
  }
}
