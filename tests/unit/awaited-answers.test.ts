import { describe, expect, it } from 'vitest'
import { emptyGuide, type Guide } from '#domain/guide.ts'
import { NEVER_SUBMITTED, type Round, type Verdict } from '#domain/review.ts'
import type { Actor, Role } from '#domain/roles.ts'
import { Board } from '#admin/Board/board.ts'
import { whyMayNotAnswer } from '#admin/Board/rights.ts'
import { dueText } from '#admin/ToReview/dueText.ts'
import { tasksOf } from '#admin/Dashboard/tasks.ts'
import type { Listing } from '#admin/Board/sheaves.ts'
import { pageOf } from '#admin/Pages/pageOf.ts'

const NOW = '2026-11-23T09:00:00.000Z'
const [AFD, CDC, FEDEPL] = ['afd', 'cdc', 'fedepl'] as [string, string, string]
const person = (partner: string | null, ...roles: Role[]): Actor => ({ id: `p-${partner}`, partner, roles })
const said = (verdict: Verdict['verdict'], at = '2026-11-20T09:00:00.000Z'): Verdict => ({
  verdict,
  at,
  by: 'x',
  seq: 2,
  remark: null,
  before: null,
})

const round = (slug: string, more: Partial<Round> = {}): Round => ({
  number: 1, track: 'main', revision: slug, slug, locales: ['fr'], shown: ['fr'], base: null, submittedBy: 'somebody', contributors: [],
  submittedAt: '2026-11-18T09:00:00.000Z', dueAt: '2026-12-02T09:00:00.000Z',
  leadPartner: FEDEPL, coPartners: [AFD, CDC], required: [AFD, CDC, FEDEPL], verdicts: {}, ...more,
}) // prettier-ignore

function guideOf(...rounds: Round[]): Guide {
  const guide = emptyGuide()
  for (const open of rounds) {
    const review = { ...NEVER_SUBMITTED, lastRound: 1, open: { main: open } }
    guide.reviews.set(open.slug, { ref: { type: 'chapters', uid: open.slug }, review })
  }
  return guide
}
function boardOf(...rounds: Round[]): Board {
  const board = new Board()
  board.take(guideOf(...rounds))
  return board
}
const slugs = (listing: Listing<{ round: Round }>) => listing.page(0, 100).map(({ round: { slug } }) => slug)

describe('answers awaited', () => {
  it('come overdue first, then the oldest submission', () => {
    const board = boardOf(
      round('new'),
      round('old', { submittedAt: '2026-11-10T09:00:00.000Z' }),
      round('late', { dueAt: '2026-11-22T09:00:00.000Z' }),
    )
    const awaited = board.awaited(person(AFD, 'reviewer'))
    expect(slugs(awaited)).toEqual(['late', 'old', 'new'])
    expect(awaited.countUpTo(NOW)).toBe(1)
  })

  it('are owed by the organisation that has not answered, whatever it would answer', () => {
    const board = boardOf(
      round('a', { verdicts: { [AFD]: said('abstain') } }),
      round('b'),
      round('c', { required: [CDC] }),
    )
    expect(slugs(board.owed(person(AFD, 'reviewer')))).toEqual(['b'])
    expect(slugs(board.owed(person(CDC, 'reviewer')))).toEqual(['a', 'b', 'c'])
    expect(slugs(board.owed(person(null, 'observer')))).toEqual([])
  })

  it('are nobody’s business without a role, or without an organisation', () => {
    const board = boardOf(round('a'))
    expect(slugs(board.awaited(person(AFD)))).toEqual([])
    expect(slugs(board.awaited(person(null, 'reviewer')))).toEqual([])
    expect(slugs(board.awaited(person(null, 'observer')))).toEqual(['a'])
  })

  it('are not given by whoever submitted the text, nor by an author', () => {
    const of = (actor: Actor, more: Partial<Round> = {}) =>
      whyMayNotAnswer(actor, { review: NEVER_SUBMITTED, round: round('a', more) })
    expect(of(person(AFD, 'reviewer'), { submittedBy: 'p-afd' })).toBe('four_eyes')
    expect(of(person(AFD, 'author'))).toBe('role')
    expect(of(person(AFD, 'reviewer'))).toBeNull()
  })

  it('are a task of whoever may give them, even where others of their organisation may not', () => {
    const board = boardOf(round('mine', { submittedBy: 'p-afd' }), round('theirs'))
    expect(slugs(board.owed(person(AFD, 'reviewer')))).toEqual(['mine', 'theirs'])
    expect(slugs(board.toAnswer(person(AFD, 'reviewer')))).toEqual(['theirs'])
  })

  it('come in pages, each text on one of them', () => {
    const many = Array.from({ length: 230 }, (_, at) => {
      const coPartners = [[AFD], [CDC], [AFD, CDC]][at % 3]!
      return round(`t${String(at).padStart(3, '0')}`, { coPartners, submittedBy: `p-${at % 5}` })
    })
    const listing = boardOf(...many).awaited(person(CDC, 'reviewer'))
    const page = (asked: unknown) => pageOf(listing, { size: 50, name: 'page' }, { page: asked })
    const all = [1, 2, 3, 4, 5].flatMap((number) => page(String(number)).rows.map(({ ref }) => ref.uid))
    expect(all).toEqual(many.map(({ slug }) => slug))
    expect(page('5').rows).toHaveLength(30)
    expect(page('99')).toEqual(page('5'))
    for (const nonsense of ['0', '-1', '1e3', 'x', ['2'], undefined]) expect(page(nonsense)).toEqual(page('1'))
  })
})

describe('a deadline', () => {
  it.each([
    ['2026-11-20T09:00:00.000Z', 'retard', 'En retard de 3 jours'],
    ['2026-11-22T21:00:00.000Z', 'retard', 'En retard d’un jour'],
    ['2026-11-23T08:00:00.000Z', 'retard', 'En retard depuis aujourd’hui'],
    ['2026-11-26T09:00:00.000Z', 'bientot', 'Avant le 26 novembre'],
    ['2026-12-02T09:00:00.000Z', 'plus-tard', 'Avant le 2 décembre'],
  ])('%s is said', (dueAt, tone, words) => {
    const { text, ...rest } = dueText(dueAt, NOW, 'fr')
    expect({ ...rest, text: text.replaceAll('\u00a0', ' ') }).toMatchObject({ tone })
    expect(text.replaceAll('\u00a0', ' ')).toContain(words)
  })
})

describe('the dashboard', () => {
  const approved = round('approved', {
    verdicts: { [AFD]: said('approve'), [CDC]: said('approve'), [FEDEPL]: said('approve') },
  })
  const objected = round('objected', { verdicts: { [CDC]: said('requestChanges') } })
  const board = boardOf(approved, objected, round('waiting'))

  it('counts every required answer once, by part of the guide', () => {
    const tree = [{ heading: { fr: 'Un' }, children: [{ chapter: 'approved' }] }, { chapter: 'waiting' }]
    const { parts, whole } = board.standing.parts(person(AFD, 'reviewer'), tree)
    expect(parts.map(({ key, texts }) => [key, texts])).toEqual([
      ['part-0', 1],
      ['outOfPlan', 2],
    ])
    expect(whole.cells.get(CDC)).toEqual({ approved: 1, awaited: 1, toCorrect: 1, abstained: 0 })
  })

  it('gives a task to those who may do it for their organisation, and shows it to the others', () => {
    const ofPerson = (actor: Actor) => {
      const told = (whose: 'mine' | 'others') =>
        tasksOf({ board, actor, whose, query: {} }).flatMap(({ kind, page }) =>
          page.rows.map(({ ref }) => `${kind} ${ref.uid}`),
        )
      return { mine: told('mine'), others: told('others') }
    }
    expect(ofPerson(person(AFD, 'reviewer'))).toEqual({
      mine: ['review objected', 'review waiting'],
      others: ['changes objected', 'approved approved'],
    })
    expect(ofPerson(person(FEDEPL, 'coordinator')).mine).toContain('approved approved')
    expect(ofPerson(person(null, 'chief-editor')).mine).toEqual([])
  })
})
