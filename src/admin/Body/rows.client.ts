'use client'
import type { LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import { $getSlotHost, $getSlotNameWithinHost } from '@payloadcms/richtext-lexical/lexical'
import { BodyBlock } from './BodyBlock.client.tsx'
import { shapeOf } from './shapes.ts'
import { RowNode } from './slotNodes.client.ts'
import type { Step } from './walking.client.ts'

/** The parts a row of this text has; null where it is no text of rows. */
export function $partsOf(frame: LexicalNode | null): readonly string[] | null {
  const host = frame && $getSlotHost(frame)
  if (!frame || !(host instanceof BodyBlock)) return null
  const name = $getSlotNameWithinHost(frame)
  const sort = shapeOf(host.fields().blockType).find(([slot]) => slot === name)?.[1]
  return typeof sort === 'object' ? sort : null
}

/** What follows a row when Enter is pressed in it; false: an empty last one, from which one leaves. */
export function $goOn(row: RowNode, parts: readonly string[]): boolean {
  const [first = '', second] = parts
  const isEmpty = row.getTextContent() === ''
  if (isEmpty && row.part() !== first) {
    row.setPart(first)
    return true
  }
  if (isEmpty && row.getPreviousSibling() && !row.getNextSibling()) return false
  const next = row.getNextSibling()
  if (row.part() === first && second && next instanceof RowNode && next.part() === second) {
    next.selectStart()
    return true
  }
  const made = new RowNode(row.part() === first ? (second ?? first) : first)
  row.insertAfter(made)
  made.selectStart()
  return true
}

/** A row with what belongs to it: a step and its explanation. */
function $wholeOf(row: RowNode, first: string): RowNode[] {
  let head = row
  for (
    let at = head.getPreviousSibling();
    head.part() !== first && at instanceof RowNode;
    at = head.getPreviousSibling()
  )
    head = at
  const whole = [head]
  for (let at = head.getNextSibling(); at instanceof RowNode && at.part() !== first; at = at.getNextSibling())
    whole.push(at)
  return whole
}

/** One place up or down, with what belongs to it; false at the edge. */
export function $moveRow(row: RowNode, { step, parts }: { step: Step; parts: readonly string[] }): boolean {
  const [first = ''] = parts
  const whole = $wholeOf(row, first)
  const beside = step === 1 ? whole.at(-1)!.getNextSibling() : whole[0]!.getPreviousSibling()
  if (!(beside instanceof RowNode)) return false
  const other = $wholeOf(beside, first)
  // The others go past, so that the caret stays where it is.
  if (step === 1) for (const each of other) whole[0]!.insertBefore(each)
  else for (const each of other.reverse()) whole.at(-1)!.insertAfter(each)
  return true
}
