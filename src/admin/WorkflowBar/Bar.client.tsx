'use client'
import { useAuth, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import type { ReviewableType } from '#domain/content/index.ts'
import type { Language } from '#domain/wording.ts'
import { STATE_WORDS } from '#words/review.ts'
import type { Snapshot } from '#review/snapshot.ts'
import { Plume } from '#site/parts/Plume.tsx'
import { Icon } from '../Icon.tsx'
import { forget } from '../kept.client.ts'
import { useSession, useShown } from '../Saver/sessions.client.ts'
import { COMMAND_DONE, say } from '../words.ts'
import { Answers } from './Answers.tsx'
import { answersOf, barbOf } from './answers.ts'
import { Buttons } from './Buttons.client.tsx'
import { Checks, type Check } from './Checks.client.tsx'
import type { Circumstances } from './circumstances.ts'
import { Confirmation } from './Confirmation.client.tsx'
import { useTelling } from './latest.client.ts'
import { Line } from './Line.client.tsx'
import { Notices } from './Notices.tsx'
import { buttonsOf, wishOf, type Offer } from './offers.ts'
import { Question, type Said } from './Question.client.tsx'
import { refusedChecks } from './refusedChecks.ts'
import { stateLook } from './stateLook.ts'
import { Unsaved } from './Unsaved.client.tsx'
import { useUnfolded } from './unfolded.client.ts'
import { useCircumstances } from './useCircumstances.client.ts'
import { useWorkflow } from './useWorkflow.client.ts'
import { Where } from './Where.tsx'

interface Props {
  readonly type: ReviewableType
  readonly uid: string
  readonly initial: Snapshot
  readonly circumstances: Circumstances
  readonly language: Language
}

/** Commands that are only sent once a question has been answered. */
const ASKED_FIRST: readonly Offer[] = ['submit', 'withdraw', 'publish', 'unpublish', 'archive']

export function Bar({ type, uid, initial, circumstances: atFirst, language }: Props) {
  const { hasSavePermission, title } = useDocumentInfo()
  const isEditing = Boolean(hasSavePermission)
  const { snapshot, load, send, others } = useWorkflow({ type, uid, initial, isEditing })
  useTelling(uid, snapshot)
  const circumstances = useCircumstances(type, atFirst, snapshot)
  const session = useSession(type, uid)
  const shown = useShown(session)
  const { openModal, closeModal } = useModal()
  const [asked, setAsked] = useState<{ offer: Offer; seen: Snapshot } | null>(null)
  const { user } = useAuth()
  const keptNote = `coplume-note ${user?.id} ${uid}`
  const [unconfirmed, setUnconfirmed] = useState<(() => void) | null>(null)
  const [step, setStep] = useState<'saving' | 'sending' | null>(null)
  const [said, setSaid] = useState<{ text: string; isError: boolean } | null>(null)
  const [refused, setRefused] = useState<{ offer: Offer; checks: Check[] } | null>(null)
  const isActing = useRef(false)
  const [isOpen, unfold] = useUnfolded(uid)
  const toggle = useRef<HTMLButtonElement>(null)
  const dialog = `circuit-${useId().replaceAll(':', '')}-${uid}`

  const look = stateLook(snapshot)
  const answers = answersOf(snapshot, language, circumstances.live)
  const readingHref = `/admin/collections/${type}/${uid}/relecture`

  function press(offer: Offer) {
    setSaid(null)
    if (offer === 'read') return
    if (!ASKED_FIRST.includes(offer)) return void act(offer, snapshot, {})
    setAsked({ offer, seen: snapshot })
    openModal(dialog)
  }

  /** Saves what is typed, then sends the command with what its author saw when they decided. */
  async function act(offer: Offer, seen: Snapshot, words: Said) {
    if (isActing.current || offer === 'read') return
    isActing.current = true
    setSaid(null)
    setRefused(null)
    try {
      setStep('saving')
      if (session && !(await session.flush())) return setSaid({ text: say('notSaved', language), isError: true })
      setStep('sending')
      const outcome = await wishOf({ offer, seen, said: words, load, send })
      if (outcome.ok) {
        closeModal(dialog)
        if (offer === 'submit' && words.note) forget(keptNote, words.note)
        return setSaid({ text: say(COMMAND_DONE[offer] ?? 'autosaved', language), isError: false })
      }
      if (outcome.code === 'confirmation_required') {
        closeModal(dialog)
        setUnconfirmed(() => () => void act(offer, seen, words))
        return openModal(`${dialog}-qui`)
      }
      const fresh = await load()
      if (outcome.code === 'gate') {
        closeModal(dialog)
        setRefused({ offer, checks: refusedChecks(outcome.findings, fresh ?? seen, language) })
        unfold(true)
        // Where the dialog gave the focus back to is folded away.
        setTimeout(() => toggle.current?.focus())
      }
      if (outcome.status === 409) closeModal(dialog)
      setSaid({ text: outcome.message || say('unreachable', language), isError: true })
    } finally {
      setStep(null)
      isActing.current = false
    }
  }

  const state = refused
    ? say(refused.offer === 'publish' ? 'refusedPublish' : 'refusedSubmit', language)
    : STATE_WORDS[snapshot.state][language]
  const isCheckShown = !refused && (look.areChecksShown || snapshot.workingDiffers) && snapshot.state !== 'archived'
  const checks = refused?.checks ?? (isCheckShown ? snapshot.checklist : [])
  const buttons = buttonsOf({ snapshot, language, lead: circumstances.lead })
  const onKeyDown = (event: KeyboardEvent) => {
    // A dialog of it stands elsewhere on the page, and has an Escape of its own.
    const isHere = event.currentTarget.contains(event.target as Node)
    if (event.key !== 'Escape' || !isOpen || !isHere || event.defaultPrevented) return
    unfold(false)
    toggle.current?.focus()
  }
  return (
    <section
      className={`flux flux-${refused ? 'refus' : look.tone}`}
      aria-label={say('circuitState', language, { state })}
      onKeyDown={onKeyDown}
    >
      <Line
        toggle={toggle}
        panel={`${dialog}-tout`}
        isOpen={isOpen}
        state={{ text: state, icon: refused ? 'circle-x' : look.icon }}
        answers={answers}
        checks={checks}
        others={others}
        button={buttons.find(({ isFirst }) => isFirst) ?? buttons.find(({ offer }) => offer !== 'read') ?? null}
        readingHref={readingHref}
        isBusy={step !== null}
        language={language}
        onUnfold={unfold}
        onPress={press}
      />
      <div className="flux-p" id={`${dialog}-tout`} hidden={!isOpen}>
        {isOpen && (
          <>
            <div className="flux-h">
              <div className="flux-e">
                <Plume states={answers.map(barbOf)} locale={language} className="grande" />
                <div>
                  <p className="flux-t">
                    <Icon name={refused ? 'circle-x' : look.icon} />
                    {state}
                  </p>
                  <Where
                    snapshot={snapshot}
                    circumstances={circumstances}
                    language={language}
                    readingHref={readingHref}
                  />
                  {refused && <p className="flux-d">{say('refusedDetail', language)}</p>}
                </div>
              </div>
              <Answers answers={answers} language={language} isDemonstration={snapshot.isDemonstration} />
            </div>
            <Notices snapshot={snapshot} language={language} compareHref={`${readingHref}?avec=copie`} />
            {(refused || isCheckShown) && <Checks checks={checks} language={language} onGo={() => unfold(false)} />}
            <Buttons
              buttons={buttons}
              language={language}
              readingHref={readingHref}
              isBusy={step !== null}
              onPress={press}
            />
          </>
        )}
      </div>
      <div className="flux-n">
        <p className={`flux-m${said?.isError ? ' flux-m-ko' : ''}`} role="status">
          {step ? say(step, language) : (said?.text ?? '')}
        </p>
        {said && !step && (
          <button type="button" className="flux-x" onClick={() => setSaid(null)}>
            <span aria-hidden="true">×</span>
            <span className="vh">{say('close', language)}</span>
          </button>
        )}
        {session && shown && <Unsaved session={session} shown={shown} language={language} />}
      </div>
      <Question
        slug={dialog}
        keptNote={keptNote}
        language={language}
        asked={asked}
        circumstances={circumstances}
        documentTitle={title ?? ''}
        isBusy={step !== null}
        error={said?.isError ? said.text : null}
        onConfirm={(words) => asked && void act(asked.offer, asked.seen, words)}
      />
      <Confirmation slug={`${dialog}-qui`} language={language} onConfirmed={() => unconfirmed?.()} />
    </section>
  )
}
