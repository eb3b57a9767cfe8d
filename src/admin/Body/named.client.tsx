'use client'
import type { ToolbarGroup } from '@payloadcms/richtext-lexical'
import type { FC } from 'react'
import { TOOL_WORDS } from '#words/menu.ts'
import type { Words } from '#words/pair.ts'
import { useWords } from './useWords.client.ts'

interface Toolbar {
  groups: ToolbarGroup[]
}

/** The same bar, its icons with their names: Payload's buttons have none. */
export const named = ({ groups }: Toolbar): Toolbar => ({
  groups: groups.map((group) => {
    const items = group.items.map((item) => ({
      ...item,
      ChildComponent: withName(item.key, item.ChildComponent, group),
    }))
    return group.type === 'dropdown'
      ? { ...group, items, ChildComponent: withName(group.key, group.ChildComponent) }
      : { ...group, items }
  }),
})

/** In a list that opens the names stand beside the icons. */
function withName(key: string, Drawing: FC | undefined, group?: ToolbarGroup): FC | undefined {
  const words: Words | undefined = Object.hasOwn(TOOL_WORDS, key)
    ? TOOL_WORDS[key as keyof typeof TOOL_WORDS]
    : undefined
  if (!words || !Drawing || group?.type === 'dropdown') return Drawing
  return function Named() {
    const { said } = useWords()
    return (
      <>
        <Drawing />
        <span className="vh">{said(words)}</span>
      </>
    )
  }
}
