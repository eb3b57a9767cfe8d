'use client'
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type BaseSelection,
  type LexicalEditor,
  type PointType,
} from '@payloadcms/richtext-lexical/lexical'
import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Anchor } from '#domain/anchor.ts'
import type { Locale } from '#domain/content/shared.ts'
import type { Language } from '#domain/wording.ts'
import type { Form } from '../Comments/Comments.client.tsx'
import { FRESH, ownerOf, placeFor, useDraft } from '../Comments/draft.client.ts'
import { isCommentKey } from '../Comments/commentKey.ts'
import { anchorHeld, passagesHeld, rangeKept, rangeShown } from '../Comments/held.client.ts'
import { offerComments, useBody } from '../Comments/inForm.client.ts'
import type { Passages } from '../Comments/passages.client.ts'
import { harvest } from '../Saver/harvest.client.ts'
import { useSession } from '../Saver/sessions.client.ts'
import { say } from '../words.ts'

interface Asked {
  readonly type: string
  /** Empty as long as there is no document. */
  readonly uid: string
  readonly locale: Locale
  readonly language: Language
  readonly reader: { readonly id: string; readonly mayComment: boolean; readonly circle: string | null }
  /** Whether the comments are shown, and how they come to be. */
  readonly isShown: boolean
  show(): void
  /** Takes the focus where it did not come from the text. */
  rest(): void
}

/**
 * Comments that are begun where one writes: at words of the body as they are held, by `Ctrl+Alt+M` and by its bar, or on the whole
 * text. Null where nobody writes, or may comment.
 */
export function useForm({ type, uid, locale, language, reader, isShown, show, rest }: Asked): Form | null {
  const document = `${type}/${uid}`
  const { hasSavePermission, isTrashed } = useDocumentInfo()
  const body = useBody(document)
  const editor = body?.editor ?? null
  const mayBegin =
    uid !== '' && reader.mayComment && hasSavePermission === true && !isTrashed && body?.isEditable !== false
  const session = useSession(type, uid)
  const passages = usePassages(isShown ? editor : null)
  const [draft, setDraft] = useDraft(placeFor(ownerOf(reader), { document, locale, revision: null }))
  const [asked, setAsked] = useState(0)
  const [isPending, setIsPending] = useState(false)
  /** What was selected when it was begun. */
  const left = useRef<BaseSelection | null>(null)
  const wantsFocus = useRef(false)

  const begin = useCallback(
    (anchor: Anchor | null) => {
      const isWritten = draft !== null && (draft.written.text !== '' || draft.written.suggestion !== '')
      const isOther = anchor?.quote !== draft?.anchor?.quote || anchor?.start !== draft?.anchor?.start
      const isInBody = anchor !== null || editor?.getRootElement()?.contains(window.document.activeElement)
      left.current = isInBody && editor ? editor.read(() => $getSelection()?.clone() ?? null) : null
      wantsFocus.current = true
      setIsPending(isWritten && isOther)
      if (!isWritten && (!draft || isOther)) setDraft({ id: crypto.randomUUID(), anchor, written: FRESH })
      setAsked((times) => times + 1)
      show()
    },
    [draft, editor, setDraft, show],
  )
  const beginAt = useCallback(
    (rangeIn: typeof rangeKept) => begin(editor && anchorHeld(editor, rangeIn(editor), locale)),
    [begin, editor, locale],
  )
  useEffect(() => {
    if (!mayBegin) return
    const onKey = (event: KeyboardEvent) => {
      if (!isCommentKey(event) || !isOf(editor, event.target)) return
      event.preventDefault()
      if (isWriting()) return
      beginAt(rangeShown)
    }
    window.document.addEventListener('keydown', onKey)
    const leave = offerComments(document, () => beginAt(rangeKept))
    return () => {
      window.document.removeEventListener('keydown', onKey)
      leave()
    }
  }, [mayBegin, document, editor, beginAt])

  const store = useCallback(async () => {
    // The form itself learns of the last words half a second later.
    session?.hold(harvest(editor?.getRootElement() ?? null))
    return (await session?.flush()) ? null : say('commentUnstored', language)
  }, [session, editor, language])
  const back = useCallback(
    (isSent: boolean) => {
      // Who went on elsewhere while it was sent is left there.
      if (isSent && !isWriting()) return
      if (!editor || !left.current) return rest()
      const selection = left.current
      editor.update(() => $select(selection, isSent), { discrete: true })
      editor.focus()
    },
    [editor, rest],
  )
  const takesFocus = useCallback(() => {
    const isWanted = wantsFocus.current
    wantsFocus.current = false
    return isWanted
  }, [])
  return useMemo(
    () => (mayBegin ? { passages, asked, isPending, begin, store, back, takesFocus } : null),
    [mayBegin, passages, asked, isPending, begin, store, back, takesFocus],
  )
}

/** A key pressed in the form of this body, or nowhere: another form may stand over it. */
function isOf(editor: LexicalEditor | null, target: EventTarget | null): boolean {
  const form = editor?.getRootElement()?.closest('form')
  return !form || !(target instanceof Node) || target === window.document.body || form.contains(target)
}

const isWriting = (): boolean => {
  const { activeElement, body } = window.document
  return activeElement === null || activeElement === body || activeElement.closest('.cm-f') !== null
}

/** What was selected, as far as it is still there; once the comment is sent its end alone, for the next key would take its place. */
function $select(selection: BaseSelection, isSent: boolean): void {
  if (!$isRangeSelection(selection) || !$isThere(selection.anchor) || !$isThere(selection.focus)) return
  const next = selection.clone()
  const end = next.isBackward() ? next.anchor : next.focus
  if (isSent) for (const point of [next.anchor, next.focus]) point.set(end.key, end.offset, end.type)
  $setSelection(next)
}

function $isThere({ key, offset }: PointType): boolean {
  const node = $getNodeByKey(key)
  if ($isTextNode(node)) return offset <= node.getTextContentSize()
  return $isElementNode(node) && offset <= node.getChildrenSize()
}

/** Looked at again once the hand rests: titles are drawn later than the text, and what is drawn is replaced while one types. */
const RESTED_MS = 250

function usePassages(editor: Parameters<typeof passagesHeld>[0] | null): Passages | null {
  const [passages, setPassages] = useState<Passages | null>(null)
  useEffect(() => {
    if (!editor) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = (inMs: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => setPassages(passagesHeld(editor)), inMs)
    }
    const observer = new MutationObserver(() => soon(RESTED_MS))
    const unregister = editor.registerRootListener((root) => {
      observer.disconnect()
      if (!root) return
      observer.observe(root, { childList: true, characterData: true, subtree: true })
      soon(0)
    })
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      unregister()
    }
  }, [editor])
  return passages
}
