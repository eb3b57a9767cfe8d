import type { Payload } from 'payload'
import { reviewOf } from '#domain/guide.ts'
import { openRound } from '#domain/review.ts'
import type { Actor } from '#domain/roles.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import type { Wish } from '#domain/commands.ts'
import { execute } from '#review/execute.ts'
import { workingCase } from '#review/judge.ts'
import { LIVE_STATES, PARTNERS, planOf, type SeedDocument } from './content/guide.ts'
import type { Cast } from './people.ts'
import { uidOf } from './uidOf.ts'

/** Brings a document into the state the plan leaves it in, by the same commands people send. All approvals are fictitious. */
export async function playOut(payload: Payload, cast: Cast, document: SeedDocument): Promise<void> {
  const plan = planOf(document.type, document.slug)
  const ref = { type: document.type, uid: document.uid }
  const act = (step: string, login: string, wish: Wish) =>
    execute({
      payload,
      actor: cast.get(login) as Actor,
      document: ref,
      wish,
      id: uidOf('commands', `${document.uid}:${step}`),
    })
  const done = (step: string) => ledgerOf(payload).guide.commands.has(uidOf('commands', `${document.uid}:${step}`))

  if (plan === 'archived' && !done('archive'))
    await act('archive', `coordination.${document.lead}`, { command: 'archive' })
  if (plan === 'draft' || plan === 'archived') return

  const isNew = !done('submit')
  if (isNew) {
    const found = await workingCase(payload, ledgerOf(payload).guide, ref)
    await act('submit', `auteur.${document.lead}`, { command: 'submit', round: 0, revision: found?.revision ?? '' })
  }
  const { guide } = ledgerOf(payload)
  const round = openRound(reviewOf(guide, ref))
  if (round) {
    const asked = PARTNERS.filter(({ uid }) => round.required.includes(uid))
    const seen = { round: round.number, revision: round.revision }
    const answering = plan === 'in_review' ? asked.slice(0, asked.length - 1) : asked
    for (const { slug } of answering) {
      if (done(`answer:${slug}`)) continue
      const isObjecting = plan === 'changes_requested' && slug === asked.at(-1)?.slug
      const comment = isObjecting
        ? 'La source date de plusieurs années : préciser l’année dans le texte, et vérifier les montants.'
        : undefined
      await act(`answer:${slug}`, `relecteur.${slug}`, {
        command: isObjecting ? 'requestChanges' : 'approve',
        ...seen,
        comment,
      })
    }
    const isGoingLive = LIVE_STATES.includes(plan) || plan === 'unpublished'
    if (isGoingLive && !done('publish'))
      await act('publish', `coordination.${document.lead}`, { command: 'publish', ...seen })
  }
  const { live } = reviewOf(guide, ref)
  if (plan === 'unpublished' && live && !done('unpublish')) {
    const reason = 'Démonstration : le texte est retiré du site le temps de vérifier une source.'
    await act('unpublish', `coordination.${document.lead}`, { command: 'unpublish', revision: live.revision, reason })
  }
  if (plan === 'published_with_newer_copy' && isNew) await touch(payload, cast, document)
}

/** A sentence more in the working copy: the public goes on reading what was approved. */
async function touch(payload: Payload, cast: Cast, document: SeedDocument): Promise<void> {
  const field = document.type === 'schemes' ? 'description' : document.type === 'contacts' ? 'role' : 'summary'
  const text = (document.content as unknown as Record<string, { fr: string }>)[field]?.fr ?? ''
  const author = { ...(cast.get(`auteur.${document.lead}`) as Actor), collection: 'users', isActive: true }
  const data = { [field]: `${text} (Mise à jour en cours de rédaction.)` }
  await payload.update({
    collection: document.type,
    id: document.uid,
    data,
    locale: 'fr',
    user: author,
    overrideAccess: false,
    depth: 0,
  })
}
