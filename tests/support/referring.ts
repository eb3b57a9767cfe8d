import { untitled } from '#domain/content/frozenTitles.ts'
import type { ReviewableType } from '#domain/content/index.ts'
import { decide } from '#domain/decide.ts'
import type { DocumentRef } from '#domain/events.ts'
import { reviewOf } from '#domain/guide.ts'
import { canonicalText } from '#domain/content/canonical.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { newId } from '#platform/hash.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { dueAt } from '#review/dueAt.ts'
import { ownersOf, workingCase } from '#review/judge.ts'
import { revisionOf } from '#shelf/revisionOf.ts'
import { put } from '#shelf/shelf.ts'
import type { World } from './world.ts'

const BLOCKS: Readonly<Partial<Record<ReviewableType, readonly [blockType: string, field: string]>>> = {
  examples: ['exampleRef', 'example'],
  schemes: ['schemeRef', 'scheme'],
  contacts: ['contactRef', 'contact'],
}

/** What a reference points to, with what is written into it. */
export type Target = DocumentRef & { label?: string; title?: string }

/** A body of one sentence: « Voir », then a reference to each document in turn, with words for those that are given some. */
export function referringBody(...targets: Target[]) {
  const references = targets.flatMap(({ type, uid, ...words }) => {
    const [blockType, field] = BLOCKS[type]!
    return [said(' '), { type: 'inlineBlock', version: 1, fields: { blockType, [field]: uid, ...words } }]
  })
  const children = [said('Voir'), ...references, said(' et la suite.')]
  const node = { format: '', indent: 0, version: 1, direction: 'ltr' }
  return {
    root: { type: 'root', ...node, children: [{ type: 'paragraph', ...node, textFormat: 0, textStyle: '', children }] },
  }
}

const said = (text: string) => ({ type: 'text', text, format: 0, style: '', mode: 'normal', detail: 0, version: 1 })

/** Submits a working copy as Coplume froze it before references were given their words at freezing. */
export async function submitAsBefore(world: World, name: string, document: DocumentRef): Promise<void> {
  const { payload } = world
  const ledger = ledgerOf(payload)
  const found = (await workingCase(payload, ledger.guide, document))!
  const text = canonicalText(untitled(found.content))
  await put(storageOf(payload), { ...document, text })
  const { id, partner, roles } = world.person(name)
  await ledger.append({
    command: newId(),
    subject: document.uid,
    actor: { id, partner, roles: [...roles] },
    decide: (guide, now) =>
      decide(
        {
          command: 'submit',
          document,
          track: 'main',
          round: reviewOf(guide, document).lastRound,
          revision: revisionOf(document.type, text),
          slug: String(found.content.slug),
          locales: found.locales,
          ...ownersOf(found.content)!,
          contributors: [id],
          dueAt: dueAt(guide),
        },
        { guide, actor: { id, partner, roles }, now },
      ),
  })
}
