'use client'
import { HISTORIC_TAG, HISTORY_MERGE_TAG, mergeRegister, PASTE_TAG, UNDO_COMMAND } from '@payloadcms/richtext-lexical/lexical' // prettier-ignore
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLocale } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Left, LeftKind } from '#richtext/paste/left.ts'
import { LEFT_WORDS, PASTE_WORDS } from '#words/paste.ts'
import { PICTURE_TAG, registerPaste, type Told } from './pasting.client.ts'
import { sendPicture } from './sendPicture.client.ts'
import { useWords, type Say } from './useWords.client.ts'

interface Notice {
  readonly left: Left
  readonly sending: number
  readonly sent: number
  readonly failed: number
  /** As long as nothing was typed since: one undo takes the last step back, whatever it is. */
  readonly isLast: boolean
}

/** Takes what is pasted, gives its pictures to the media, and says what was not taken. */
export function Pasting() {
  const [editor] = useLexicalComposerContext()
  const { code: locale } = useLocale()
  const { said } = useWords()
  const [notice, setNotice] = useState<Notice | null>(null)
  const latest = useRef(0)

  useEffect(() => {
    const tell = ({ left, pictures }: Told) => {
      const own = ++latest.current
      const isWorthIt = pictures.length > 0 || Object.keys(left).length > 0
      setNotice(isWorthIt ? { left, sending: pictures.length, sent: 0, failed: 0, isLast: true } : null)
      void inTurn(pictures, async ({ picture, file, put }) => {
        const image = await sendPicture({ picture, file, locale })
        if (image) put(image)
        if (own === latest.current) setNotice((now) => now && counted(now, image !== null))
      })
    }
    return mergeRegister(
      registerPaste(editor, tell),
      editor.registerUpdateListener(({ tags, dirtyElements, dirtyLeaves }) => {
        if (
          tags.has(PASTE_TAG) ||
          tags.has(PICTURE_TAG) ||
          tags.has(HISTORY_MERGE_TAG) ||
          dirtyElements.size + dirtyLeaves.size === 0
        )
          return
        const isUndone = tags.has(HISTORIC_TAG)
        setNotice((now) => (now?.isLast ? (isUndone ? null : { ...now, isLast: false }) : now))
      }),
    )
  }, [editor, locale])

  const close = () => {
    setNotice(null)
    editor.focus()
  }
  const undo = () => {
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    close()
  }
  return createPortal(
    <div role="status" aria-label={said(PASTE_WORDS.about)}>
      {notice && (
        <div className="corps-avis" onKeyDown={({ key }) => key === 'Escape' && close()}>
          <p>{sentenceOf(notice, said)}</p>
          {notice.isLast && (
            <button type="button" className="corps-bouton" onClick={undo}>
              {said(PASTE_WORDS.undo)}
            </button>
          )}
          <button type="button" className="corps-bouton" aria-label={said(PASTE_WORDS.close)} onClick={close}>
            ×
          </button>
        </div>
      )}
    </div>,
    document.body,
  )
}

const counted = (now: Notice, isSent: boolean): Notice => ({
  ...now,
  sending: now.sending - 1,
  sent: now.sent + (isSent ? 1 : 0),
  failed: now.failed + (isSent ? 0 : 1),
})

async function inTurn<T>(all: readonly T[], act: (each: T) => Promise<void>): Promise<void> {
  for (const each of all) await act(each)
}

function sentenceOf({ left, sending, sent, failed }: Notice, said: Say): string {
  const list = (Object.entries(left) as [LeftKind, number][]).map(([kind, count]) => said(LEFT_WORDS[kind], { count }))
  return [
    said(list.length > 0 ? PASTE_WORDS.notTaken : PASTE_WORDS.allTaken, { list: list.join(', ') }),
    sending > 0 && said(PASTE_WORDS.sending, { count: sending }),
    sending === 0 && sent > 0 && said(PASTE_WORDS.sent, { count: sent }),
    failed > 0 && said(PASTE_WORDS.failed, { count: failed }),
  ]
    .filter(Boolean)
    .join(' ')
}
