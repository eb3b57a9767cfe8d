'use client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { useLexicalNodeSelection } from '@payloadcms/richtext-lexical/lexical/react/useLexicalNodeSelection'
import {
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_LOW,
  KEY_ENTER_COMMAND,
  type NodeKey,
} from '@payloadcms/richtext-lexical/lexical'
import { useLocale } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { ICONS, type IconName } from '#site/parts/icons.ts'
import { WRITING_WORDS } from '#words/writing.ts'
import { BodyInline } from './BodyInline.client.tsx'
import { isAwaited } from './awaited.client.ts'
import { ReferenceCard } from './ReferenceCard.client.tsx'
import { ReferenceForm } from './ReferenceForm.client.tsx'
import { kindName, uidIn, wordsIn, type Fields, type ReferenceKind } from './references.ts'
import { Sign } from './Sign.client.tsx'
import { useTarget, type Target } from './titles.client.ts'
import { useWords } from './useWords.client.ts'

interface Props {
  readonly nodeKey: NodeKey
  readonly fields: Fields
  readonly kind: ReferenceKind
}

/**
 * A reference as running text. No `<a>`: Payload asks whether to leave the page at a click on any (`usePreventLeave` of
 * 3.90.2), and this one leads to its own small window.
 */
export function Reference({ nodeKey, fields, kind }: Props) {
  const [editor] = useLexicalComposerContext()
  const isEditable = useLexicalEditable()
  const { code: locale } = useLocale()
  const { language, said } = useWords()
  const uid = uidIn(fields, kind)
  const target = useTarget({ type: kind.type, uid, locale })
  const [isSelected, setSelected, clearSelection] = useLexicalNodeSelection(nodeKey)
  const [isOpen, setOpen] = useState(() => isAwaited(fields.id))
  const [isHovered, setHovered] = useState(false)
  const [element, setElement] = useState<HTMLSpanElement | null>(null)

  useEffect(() => {
    if (!isSelected || !isEditable) return
    return editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const selection = $getSelection()
        if (!$isNodeSelection(selection) || !selection.has(nodeKey)) return false
        event?.preventDefault()
        setOpen(true)
        return true
      },
      COMMAND_PRIORITY_LOW,
    )
  }, [editor, isEditable, isSelected, nodeKey])

  const put = (change: Readonly<Record<string, unknown>>) =>
    editor.update(() => {
      const node = $getNodeByKey(nodeKey)
      if (node instanceof BodyInline) node.put({ ...node.fields(), ...change })
    })

  /** Nothing is left of a reference to nothing; the caret goes behind one that is kept. */
  const close = () => {
    setOpen(false)
    editor.update(
      () => {
        const node = $getNodeByKey(nodeKey)
        if (!(node instanceof BodyInline)) return
        const isEmpty = !uidIn(node.fields(), kind) && !wordsIn(node.fields())
        node.selectNext(0, 0)
        if (isEmpty) node.remove()
      },
      { onUpdate: () => editor.focus() },
    )
  }

  const title = target.is === 'known' ? target.title : ''
  const shown = wordsIn(fields) || title || (uid ? '…' : said(WRITING_WORDS.chooseTarget))
  return (
    <>
      <span
        ref={setElement}
        role="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={[shown, kindName(kind, language), title].filter((word) => word !== '').join(', ')}
        className={`corps-renvoi${isSelected ? ' est-choisi' : ''}`}
        data-state={stateOf(target, uid)}
        onMouseEnter={() => setHovered(true)}
        onMouseLeave={() => setHovered(false)}
        onClick={(event) => {
          event.preventDefault()
          clearSelection()
          setSelected(true)
          if (isEditable) setOpen(true)
        }}
      >
        <Sign paths={ICONS[kind.type as IconName]} />
        {shown}
      </span>
      {(isHovered || isSelected) && !isOpen && element && (
        <ReferenceCard anchor={element} kind={kind} target={target} />
      )}
      {isOpen && element && (
        <ReferenceForm
          anchor={element}
          kind={kind}
          fields={fields}
          target={target}
          locale={locale}
          onPut={put}
          onClose={close}
        />
      )}
    </>
  )
}

const stateOf = (target: Target, uid: string): string =>
  !uid ? 'none' : target.is === 'known' ? (target.isLive ? 'live' : 'notLive') : target.is
