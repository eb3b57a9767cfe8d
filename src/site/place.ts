import type { DeliveredOutline, OutlineEntry } from '#domain/delivered/outline.ts'

export interface Neighbour {
  readonly number: number
  readonly title: string
  readonly href: string
}

/** Where a chapter stands in the guide. */
export interface Place {
  readonly number: number
  /** The part it belongs to, if any. */
  readonly part?: string
  readonly previous?: Neighbour
  readonly next?: Neighbour
}

/** The place of a chapter in the outline; null when it is not there (yet). */
export function placeOf(outline: DeliveredOutline | null, uid: string): Place | null {
  const chapters = (outline?.tree ?? []).flatMap((entry) => flatten(entry))
  const at = chapters.findIndex((chapter) => chapter.uid === uid)
  const found = chapters[at]
  if (!found) return null
  return {
    number: found.number,
    part: found.part,
    previous: neighbour(chapters[at - 1]),
    next: neighbour(chapters[at + 1]),
  }
}

interface Numbered extends Neighbour {
  readonly uid: string
  readonly part?: string
}

function flatten({ number = 0, chapter, heading, children }: OutlineEntry, part?: string): Numbered[] {
  const own = chapter ? [{ uid: chapter.uid, number, title: chapter.title, href: chapter.href, part }] : []
  return [...own, ...children.flatMap((child) => flatten(child, heading ?? part))]
}

const neighbour = (found: Numbered | undefined): Neighbour | undefined =>
  found && { number: found.number, title: found.title, href: found.href }
