'use client'
import { useAuth, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useRef, useState } from 'react'
import type { ReviewableType } from '#domain/content/index.ts'
import type { VerdictKind } from '#domain/events.ts'
import type { Language } from '#domain/wording.ts'
import { ERROR_WORDS } from '#words/errors.ts'
import { COMMAND_WORDS } from '#words/review.ts'
import type { Snapshot } from '#review/snapshot.ts'
import { longDay } from '../dates.ts'
import { Icon, type IconName } from '../Icon.tsx'
import { useKept } from '../kept.client.ts'
import { ofOne } from '../names.ts'
import { say, VERDICT_DONE } from '../words.ts'
import { Answers } from '../WorkflowBar/Answers.tsx'
import { answersOf } from '../WorkflowBar/answers.ts'
import { Dialog } from '../WorkflowBar/Dialog.client.tsx'
import { TextAnswer, tooMany } from '../WorkflowBar/TextAnswer.client.tsx'
import { useWorkflow } from '../WorkflowBar/useWorkflow.client.ts'
import { whyNot } from '../WorkflowBar/whyNot.ts'

interface Props {
  readonly type: ReviewableType
  readonly uid: string
  readonly initial: Snapshot
  readonly language: Language
  /** The revision on the page: an answer is about it and no other. */
  readonly revision: string
  /** « version 3 du 18 novembre » */
  readonly version: string
}

const ICONS: Readonly<Record<VerdictKind, IconName>> = {
  requestChanges: 'pencil-line',
  abstain: 'circle-slash',
  approve: 'badge-check',
}
/** An answer as it was meant when it was pressed. */
interface Asked {
  readonly command: VerdictKind
  readonly round: number
  /** `seq` of the organisation's answer that it takes the place of, as it was seen. */
  readonly replaces: number | null
  /** The comment that is completed; null where another answer is given. */
  readonly completed: string | null
}

const DIALOGS = {
  requestChanges: { title: 'changesTitle', text: null, label: 'changesLabel', send: 'changesSend' },
  abstain: { title: 'abstainTitle', text: 'abstainText', label: 'abstainLabel', send: 'abstainSend' },
  completing: { title: 'completeTitle', text: 'completeText', label: 'completeLabel', send: 'completeSend' },
} as const
const ORDER = Object.keys(ICONS) as VerdictKind[]

/** Where a partner answers, at the foot of the text it has just read. */
export function VerdictFoot({ type, uid, initial, language, revision, version }: Props) {
  const { snapshot, load, send } = useWorkflow({ type, uid, initial })
  const { openModal, closeModal } = useModal()
  const router = useRouter()
  const id = useId()
  const dialog = `reponse-${id.replaceAll(':', '')}-${uid}`
  const [asked, setAsked] = useState<Asked>({ command: 'requestChanges', round: 0, replaces: null, completed: null })
  const { user } = useAuth()
  const place = `${user?.id} ${uid} ${revision}`
  const isCompleting = asked.completed !== null
  const [written, setComment] = useKept<string>(
    `coplume-answer ${place} ${isCompleting ? asked.replaces : asked.command}`,
  )
  const [wrong, setWrong] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [said, setSaid] = useState<{ text: string; isError: boolean } | null>(null)
  const isSending = useRef(false)

  const mine = snapshot.verdicts.find(({ partner }) => partner === snapshot.myPartner)
  const partner = snapshot.partners.find(({ slug }) => slug === snapshot.myPartner)
  const of = partner ? ofOne(partner.nameWithArticle, language) : ''
  // The three answers are refused for one reason: it is said once.
  const why =
    snapshot.revision === revision && snapshot.myPartner
      ? whyNot({ command: 'approve', snapshot, language, lead: null })
      : ''
  const isAsked = snapshot.revision === revision && snapshot.myPartner !== null
  const words = DIALOGS[isCompleting || asked.command === 'approve' ? 'completing' : asked.command]
  const offered = ORDER.filter((verdict) => verdict !== mine?.verdict)

  const comment = written ?? asked.completed ?? ''

  /** What is answered is fixed as it was seen: what a colleague answers meanwhile is never overturned unseen. */
  function press(command: VerdictKind, completed: string | null = null) {
    const answer = { command, round: snapshot.round, replaces: mine?.seq ?? null, completed }
    setSaid(null)
    if (command === 'approve' && completed === null) return void deliver(answer, '')
    setAsked(answer)
    setWrong(null)
    openModal(dialog)
  }

  function confirm() {
    const missing = isCompleting ? say('completeMissing', language) : ERROR_WORDS.comment_required[language]
    const isNeeded = asked.command === 'requestChanges' || isCompleting
    if (isNeeded && !comment.trim()) return setWrong(missing)
    if (tooMany(comment) === 0) void deliver(asked, comment.trim())
  }

  async function deliver({ completed, ...answer }: Asked, text: string) {
    if (isSending.current) return
    isSending.current = true
    setIsBusy(true)
    try {
      const outcome = await send({ ...answer, revision, ...(text ? { comment: text } : {}) })
      if (outcome.ok) {
        closeModal(dialog)
        if (text && written?.trim() === text) setComment(null)
        const done = completed === null ? VERDICT_DONE[answer.command] : 'completeDone'
        setSaid({ text: say(done, language, { partner: of, version }), isError: false })
        return router.refresh()
      }
      if (outcome.status === 409) {
        await load()
        closeModal(dialog)
      }
      setSaid({ text: outcome.message || say('unreachable', language), isError: true })
    } finally {
      isSending.current = false
      setIsBusy(false)
    }
  }

  return (
    <section className="verdict" aria-label={say('yourAnswer', language)}>
      <div className="verdict-i">
        <Answers
          answers={answersOf(snapshot, language)}
          language={language}
          isDemonstration={snapshot.isDemonstration}
        />
        <div className="verdict-p">
          {said && (
            <p className={said.isError ? 'verdict-ko' : 'verdict-ok'}>
              {said.text} {!said.isError && <a href="/admin/a-relire">{say('backToReview', language)}</a>}
            </p>
          )}
          {!said && <p id={`${id}-pourquoi`}>{why || sentence()}</p>}
          {said && why && <p id={`${id}-pourquoi`}>{why}</p>}
        </div>
        {isAsked && (
          <div className="verdict-b" role="group" aria-label={say('yourAnswer', language)}>
            {offered.map((verdict) => {
              const isOff = why !== '' || isBusy
              return (
                <button
                  key={verdict}
                  type="button"
                  className={`bt ${verdict === 'approve' && !why ? 'bt-1' : 'bt-2'}`}
                  data-verdict={verdict}
                  aria-disabled={isOff}
                  aria-describedby={why ? `${id}-pourquoi` : undefined}
                  onClick={() => !isOff && press(verdict)}
                >
                  <Icon name={ICONS[verdict]} />
                  {COMMAND_WORDS[verdict][language]}
                </button>
              )
            })}
            {mine?.isOwn && why === '' && (
              <button
                type="button"
                className="bt bt-2"
                aria-disabled={isBusy}
                onClick={() => !isBusy && press(mine.verdict, mine.comment ?? '')}
              >
                <Icon name="message-square-plus" />
                {say(mine.comment ? 'completeComment' : 'addComment', language)}
              </button>
            )}
          </div>
        )}
      </div>
      <p className="vh" role="status">
        {isBusy ? say('sending', language) : (said?.text ?? '')}
      </p>
      <Dialog
        slug={dialog}
        title={say(words.title, language)}
        language={language}
        confirm={say(words.send, language)}
        isBusy={isBusy}
        error={said?.isError ? said.text : null}
        onConfirm={confirm}
      >
        {words.text && <p>{say(words.text, language, { partner: of })}</p>}
        <TextAnswer
          path={`${dialog}-texte`}
          language={language}
          label={say(words.label, language)}
          value={comment}
          isRequired={asked.command === 'requestChanges' || isCompleting}
          error={wrong}
          onChange={(value) => {
            setComment(value || (isCompleting ? '' : null))
            setWrong(null)
          }}
        />
      </Dialog>
    </section>
  )

  function sentence(): string {
    if (snapshot.revision !== revision) return say('notTheRound', language)
    if (!snapshot.myPartner) return say('notMyRound', language)
    if (!mine) return say('onThisOnly', language)
    return say('alreadyAnswered', language, {
      partner: of,
      what: say(mine.verdict as VerdictKind, language),
      date: longDay(mine.at, language),
    })
  }
}
