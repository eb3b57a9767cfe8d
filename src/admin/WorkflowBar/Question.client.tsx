'use client'
import { useState } from 'react'
import { LOCALES, type Locale } from '#domain/content/shared.ts'
import type { Language } from '#domain/wording.ts'
import { ERROR_WORDS } from '#words/errors.ts'
import { COMMAND_WORDS } from '#words/review.ts'
import type { Snapshot } from '#review/snapshot.ts'
import { longDay } from '../dates.ts'
import { listOf, ofAll } from '../names.ts'
import { useKept } from '../kept.client.ts'
import { say, type WordKey } from '../words.ts'
import type { Circumstances } from './circumstances.ts'
import { Dialog } from './Dialog.client.tsx'
import type { Offer } from './offers.ts'
import { TextAnswer, tooMany } from './TextAnswer.client.tsx'

/** What a person adds to a command in its dialog. */
export interface Said {
  readonly locales?: readonly Locale[]
  readonly reason?: string
  /** The one language that leaves the site; the whole document when left out. */
  readonly locale?: Locale
  /** What the author says to those who are asked. */
  readonly note?: string
}

interface Props {
  readonly slug: string
  /** Where the note to reviewers is kept on this device until the text is submitted. */
  readonly keptNote: string
  readonly language: Language
  readonly asked: { readonly offer: Offer; readonly seen: Snapshot } | null
  readonly circumstances: Circumstances
  readonly documentTitle: string
  readonly isBusy: boolean
  readonly error: string | null
  onConfirm(said: Said): void
}

const TITLES: Readonly<Partial<Record<Offer, WordKey>>> = {
  submit: 'submitTitle',
  publish: 'publishTitle',
  withdraw: 'withdrawTitle',
  unpublish: 'unpublishTitle',
  archive: 'archiveTitle',
}

/** The question a command of the bar asks before it is sent: what it does, to what, for whom. */
export function Question(props: Props) {
  const { slug, keptNote, language, asked, isBusy, error, onConfirm } = props
  const [chosen, setChosen] = useState<readonly Locale[]>(LOCALES)
  const [locale, setLocale] = useState<Locale | undefined>(undefined)
  const [reason, setReason] = useState('')
  const [note, setNote] = useKept<string>(keptNote)
  const [isReasonMissing, setIsReasonMissing] = useState(false)
  if (!asked || asked.offer === 'read') return null
  const { offer, seen } = asked
  const isEnglishLeaving = offer === 'unpublish' && locale === 'en' && seen.liveLocales.includes('en')
  const hasEnglish = seen.locales.includes('en')
  // A translation goes alone only under a French text that is live.
  const mayLeaveFrench = hasEnglish && seen.liveRevision !== null
  const locales = LOCALES.filter((each) =>
    each === 'fr' ? !mayLeaveFrench || chosen.includes(each) : hasEnglish && chosen.includes(each),
  )

  /** One language at least is submitted; French always where nothing is live. */
  const isFixed = (each: Locale) =>
    (each === 'fr' && !mayLeaveFrench) || (locales.length === 1 && locales.includes(each))

  function confirm() {
    if (offer === 'unpublish' && !reason.trim()) return setIsReasonMissing(true)
    if (tooMany(offer === 'submit' ? (note ?? '') : reason) > 0) return
    onConfirm({
      locales: offer === 'submit' ? locales : undefined,
      locale: isEnglishLeaving ? 'en' : undefined,
      reason: offer === 'unpublish' ? reason : undefined,
      note: offer === 'submit' ? (note ?? undefined) : undefined,
    })
  }

  return (
    <Dialog
      slug={slug}
      title={say(TITLES[offer] ?? 'actions', language)}
      language={language}
      confirm={offer === 'submit' ? say('submitTitle', language) : COMMAND_WORDS[offer][language].replace('…', '')}
      isBusy={isBusy}
      error={error}
      onConfirm={confirm}
    >
      {(isEnglishLeaving ? [say('unpublishEnglishText', language)] : sentences(offer, seen, props)).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {offer === 'submit' && (
        <fieldset className="langues">
          <legend>{say('submitLocales', language)}</legend>
          {hasEnglish ? (
            LOCALES.map((each) => (
              <label key={each}>
                <input
                  type="checkbox"
                  checked={locales.includes(each)}
                  aria-disabled={isFixed(each) || undefined}
                  onChange={() => !isFixed(each) && setChosen(toggled(locales, each))}
                />{' '}
                {say(each === 'en' ? 'english' : mayLeaveFrench ? 'frenchToo' : 'alwaysFrench', language)}
              </label>
            ))
          ) : (
            <label>
              <input type="checkbox" checked readOnly aria-disabled="true" /> {say('alwaysFrench', language)}
            </label>
          )}
          {!locales.includes('fr') && <p className="aide">{say('englishAlone', language)}</p>}
        </fieldset>
      )}
      {offer === 'submit' && (
        <TextAnswer
          path={`${slug}-mot`}
          language={language}
          label={say('submitNote', language)}
          help={say('submitNoteHelp', language)}
          value={note ?? ''}
          isRequired={false}
          error={null}
          onChange={(value) => setNote(value || null)}
        />
      )}
      {offer === 'unpublish' && seen.liveLocales.includes('en') && (
        <fieldset className="langues">
          <legend>{say('unpublishWhat', language)}</legend>
          {([undefined, 'en'] as const).map((each) => (
            <label key={each ?? 'all'}>
              <input type="radio" name={`${slug}-langue`} checked={locale === each} onChange={() => setLocale(each)} />{' '}
              {say(each ? 'unpublishEnglish' : 'unpublishAll', language)}
            </label>
          ))}
        </fieldset>
      )}
      {offer === 'unpublish' && (
        <TextAnswer
          path={`${slug}-motif`}
          language={language}
          label={say('reason', language)}
          value={reason}
          isRequired
          error={isReasonMissing ? ERROR_WORDS.reason_required[language] : null}
          onChange={(value) => {
            setReason(value)
            setIsReasonMissing(false)
          }}
        />
      )}
    </Dialog>
  )
}

const toggled = (locales: readonly Locale[], one: Locale): Locale[] =>
  LOCALES.filter((each) => (each === one ? !locales.includes(each) : locales.includes(each)))

function sentences(offer: Offer, seen: Snapshot, { language, circumstances, documentTitle }: Props): string[] {
  const version = say('version', language, { number: seen.round, date: longDay(seen.submittedAt ?? '', language) })
  switch (offer) {
    case 'submit': {
      const partners = ofAll(
        seen.partners.map(({ nameWithArticle }) => nameWithArticle),
        language,
      )
      const superseded = seen.revision ? [say('submitSupersedes', language, { version })] : []
      return [
        say('submitText', language),
        ...(partners ? [say('submitAsks', language, { partners })] : []),
        ...superseded,
      ]
    }
    case 'publish': {
      const title =
        circumstances.round?.revision === seen.revision && circumstances.round
          ? circumstances.round.title
          : documentTitle
      const locales = listOf(
        seen.roundLocales.map((locale) => say(locale === 'en' ? 'inEnglish' : 'inFrench', language)),
        language,
      )
      return [
        say('publishText', language, { title, version, locales }),
        ...(seen.liveRevision ? [say('publishReplaces', language)] : []),
        ...(seen.workingDiffers ? [say('publishNotCopy', language)] : []),
      ]
    }
    case 'withdraw':
      return [say('withdrawText', language, { version })]
    case 'unpublish':
      return [say('unpublishText', language)]
    case 'archive':
      return [say('archiveText', language)]
    default:
      return []
  }
}
