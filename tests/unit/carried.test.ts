import { describe, expect, it } from 'vitest'
import { carried } from '#domain/content/inLocales.ts'
import type { DocumentRef, LedgerEvent } from '#domain/events.ts'
import { evolve, NEVER_SUBMITTED, type Review } from '#domain/review.ts'
import type { Locale } from '#domain/content/shared.ts'

/** What a submission that names one language takes of the other, and what it does not say of it. */

const heading = (fr: string, en?: string) => ({ heading: { fr, ...(en ? { en } : {}) }, children: [] })
const outline = (...tree: object[]) => ({ title: { fr: 'Plan', en: 'Contents' }, tree })
const of = (content: Record<string, unknown>) => JSON.parse(JSON.stringify(content.tree)) as unknown

describe('the headings of an outline', () => {
  const live = outline(heading('Agir', 'Act'), heading('Payer', 'Pay'))

  it('keep the English that is live when French alone is submitted', () => {
    const written = outline(heading('Payer', 'Spend'), heading('Agir', 'Do'), heading('Suivre', 'Follow'))
    const tree = of(carried({ written, live, locales: ['fr'] }))
    expect(tree).toEqual([heading('Payer', 'Pay'), heading('Agir', 'Act'), heading('Suivre')])
  })

  it('keep the French and its order when English alone is submitted', () => {
    const written = outline(heading('Payer', 'Spend'), heading('Suivre', 'Follow'))
    const tree = of(carried({ written, live, locales: ['en'] }))
    expect(tree).toEqual([heading('Agir', 'Act'), heading('Payer', 'Spend')])
  })

  it('are as written when both are, or when nothing is live', () => {
    const written = outline(heading('Payer', 'Spend'))
    expect(of(carried({ written, live, locales: ['fr', 'en'] }))).toEqual([heading('Payer', 'Spend')])
    expect(of(carried({ written, live: null, locales: ['fr', 'en'] }))).toEqual([heading('Payer', 'Spend')])
  })

  it('of a text that is no outline are not invented', () => {
    const chapter = { title: { fr: 'Un', en: 'One' } }
    for (const locales of [['fr'], ['en']] as const)
      expect(Object.keys(carried({ written: chapter, live: chapter, locales }))).not.toContain('tree')
  })
})

describe('a translation', () => {
  const ref: DocumentRef = { type: 'contacts', uid: 'c' }
  const event = (more: object, seq: number, at: string) =>
    ({
      document: ref,
      seq,
      at,
      actor: { id: 'a', partner: 'p', roles: ['author'] },
      command: `${seq}`,
      rules: 2,
      ...more,
    }) as never as LedgerEvent

  function round(review: Review, number: number, locales: readonly Locale[], at: string): Review {
    const data = { leadPartner: 'p', coPartners: [], required: ['p'], slug: 's', locales, contributors: [], dueAt: at }
    const submitted = event(
      { type: 'submitted', track: 'main', round: number, revision: `r${number}`, data },
      number * 2,
      at,
    )
    const publication = { ...ref, track: 'main', round: number, revision: `r${number}` }
    const published = event({ type: 'published', data: { with: [publication] } }, number * 2 + 1, at)
    return evolve(evolve(review, submitted, ref), published, ref)
  }

  it('says nothing of the French under it: a contact does not look as if somebody had checked it', () => {
    const first = round(NEVER_SUBMITTED, 1, ['fr'], '2026-01-10T09:00:00.000Z')
    const translated = round(first, 2, ['en'], '2026-11-10T09:00:00.000Z')
    expect(translated.live?.attestedAt).toBe('2026-01-10T09:00:00.000Z')
    const again = round(translated, 3, ['fr', 'en'], '2026-11-20T09:00:00.000Z')
    expect(again.live?.attestedAt).toBe('2026-11-20T09:00:00.000Z')
  })
})
