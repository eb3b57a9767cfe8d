import { describe, expect, it } from 'vitest'
import type { CommandName } from '#domain/commands.ts'
import { isRefusal } from '#domain/errors.ts'
import { reviewOf } from '#domain/guide.ts'
import { stateOf } from '#domain/review.ts'
import {
  DOCUMENT,
  PEOPLE,
  play,
  situation,
  SITUATIONS,
  type PersonName,
  type Seen,
  type SituationName,
} from '../../scripts/situations.ts'

/**
 * Every situation × command × person, against a table written by hand from product.md §5 and §6. A cell is what follows:
 * the state (`R` in review, `C` changes requested, `A` approved, `L` live, `D` draft, `X` archived) or the refusal (below).
 */

const CELLS: Readonly<Record<string, string>> = {
  R: 'in_review', C: 'changes_requested', A: 'approved', L: 'published', D: 'draft', X: 'archived',
  w: 'wrong_state', f: 'forbidden', '4': 'four_eyes', o: 'stale_round', r: 'stale_revision', v: 'stale_verdict',
  n: 'nothing_to_submit', c: 'comment_required', m: 'reason_required',
} // prettier-ignore

const EVERYBODY = Object.keys(PEOPLE) as PersonName[]
const WRITERS: PersonName[] = [
  'author.lead',
  'coordinator.lead',
  'submitter',
  'author.co',
  'coordinator.co',
  'chief-editor',
  'chief-editor.co',
]
const LEAD: PersonName[] = ['reviewer.lead', 'coordinator.lead']
const CO: PersonName[] = ['reviewer.co', 'coordinator.co', 'chief-editor.co']
const FOREIGN: PersonName[] = ['reviewer.other', 'coordinator.other']
const EDITORS: PersonName[] = ['coordinator.lead', 'chief-editor', 'chief-editor.co']

interface Rows {
  what: string
  command: CommandName
  /** What the person saw, where it is not what is. */
  seen?: (at: SituationName) => Seen
  /** Who → one cell per situation, in the order of `SITUATIONS`; the last row is everybody else. */
  rows: [PersonName[], string][]
}

const before = (at: SituationName): Seen => ({ round: reviewOf(situation(at), DOCUMENT).lastRound - 1 })
const known = (at: SituationName): Seen => {
  const review = reviewOf(situation(at), DOCUMENT)
  return { text: review.open.main?.revision ?? review.live?.revision ?? 'text 1' }
}

//                        draft review half changes approved live liveReview liveApproved withdrawn unpublished archived
const TABLE: Rows[] = [
  { what: 'submits a new text', command: 'submit', rows: [
    [WRITERS,             'R     R      R    R       R        R    R          R            R         R           w'],
    [EVERYBODY,           'f     f      f    f       f        f    f          f            f         f           f'] ] },
  { what: 'submits the text that is already there', command: 'submit', seen: known, rows: [
    [WRITERS,             'R     n      n    n       n        n    n          n            R         R           w'],
    [EVERYBODY,           'f     f      f    f       f        f    f          f            f         f           f'] ] },
  { what: 'submits, having seen the round before', command: 'submit', seen: before, rows: [
    [WRITERS,             'o     o      o    o       o        o    o          o            o         o           w'],
    [EVERYBODY,           'f     f      f    f       f        f    f          f            f         f           f'] ] },
  { what: 'approves', command: 'approve', rows: [
    [LEAD,                'w     R      R    C       A        w    R          A            w         w           w'],
    [CO,                  'w     R      A    A       A        w    R          A            w         w           w'],
    [['submitter'],       'w     4      4    4       4        w    4          4            w         w           w'],
    [EVERYBODY,           'w     f      f    f       f        w    f          f            w         w           w'] ] },
  { what: 'requests changes', command: 'requestChanges', rows: [
    [[...LEAD, ...CO],    'w     C      C    C       C        w    C          C            w         w           w'],
    [['submitter'],       'w     4      4    4       4        w    4          4            w         w           w'],
    [EVERYBODY,           'w     f      f    f       f        w    f          f            w         w           w'] ] },
  { what: 'requests changes without saying which', command: 'requestChanges', seen: () => ({ remark: null }), rows: [
    [[...LEAD, ...CO],    'w     c      c    c       c        w    c          c            w         w           w'],
    [['submitter'],       'w     4      4    4       4        w    4          4            w         w           w'],
    [EVERYBODY,           'w     f      f    f       f        w    f          f            w         w           w'] ] },
  { what: 'abstains', command: 'abstain', rows: [
    [LEAD,                'w     R      R    C       R        w    R          R            w         w           w'],
    [CO,                  'w     R      R    R       R        w    R          R            w         w           w'],
    [['submitter'],       'w     4      4    4       4        w    4          4            w         w           w'],
    [EVERYBODY,           'w     f      f    f       f        w    f          f            w         w           w'] ] },
  { what: 'approves, having seen the round before', command: 'approve', seen: before, rows: [
    [EVERYBODY,           'o     o      o    o       o        o    o          o            o         o           o'] ] },
  { what: 'approves another text', command: 'approve', seen: () => ({ revision: 'another text' }), rows: [
    [[...LEAD, ...CO, ...FOREIGN, 'submitter'],
                          'w     r      r    r       r        w    r          r            w         w           w'],
    [EVERYBODY,           'w     f      f    f       f        w    f          f            w         w           w'] ] },
  { what: 'approves in place of an answer that is not the last', command: 'approve', seen: () => ({ replaces: 1000 }), rows: [
    [[...LEAD, ...CO],    'w     v      v    v       v        w    v          v            w         w           w'],
    [['submitter'],       'w     4      4    4       4        w    4          4            w         w           w'],
    [EVERYBODY,           'w     f      f    f       f        w    f          f            w         w           w'] ] },
  { what: 'withdraws', command: 'withdraw', rows: [
    [[...EDITORS, 'submitter'],
                          'w     D      D    D       D        w    L          L            w         w           w'],
    [EVERYBODY,           'w     f      f    f       f        w    f          f            w         w           w'] ] },
  { what: 'withdraws the round before', command: 'withdraw', seen: before, rows: [
    [EVERYBODY,           'o     o      o    o       o        o    o          o            o         o           o'] ] },
  { what: 'publishes', command: 'publish', rows: [
    [EDITORS,             'w     w      w    w       L        w    w          L            w         w           w'],
    [EVERYBODY,           'w     f      f    f       f        w    f          f            w         w           w'] ] },
  { what: 'publishes another text', command: 'publish', seen: () => ({ revision: 'another text' }), rows: [
    [EDITORS,             'w     r      r    r       r        w    r          r            w         w           w'],
    [EVERYBODY,           'w     f      f    f       f        w    f          f            w         w           w'] ] },
  { what: 'publishes the round before', command: 'publish', seen: before, rows: [
    [EVERYBODY,           'o     o      o    o       o        o    o          o            o         o           o'] ] },
  { what: 'unpublishes', command: 'unpublish', rows: [
    [EDITORS,             'w     w      w    w       w        D    R          A            w         w           w'],
    [EVERYBODY,           'w     w      w    w       w        f    f          f            w         w           w'] ] },
  { what: 'unpublishes without a reason', command: 'unpublish', seen: () => ({ remark: null }), rows: [
    [EDITORS,             'w     w      w    w       w        m    m          m            w         w           w'],
    [EVERYBODY,           'w     w      w    w       w        f    f          f            w         w           w'] ] },
  { what: 'unpublishes another text', command: 'unpublish', seen: () => ({ revision: 'another text' }), rows: [
    [EDITORS,             'w     w      w    w       w        r    r          r            w         w           w'],
    [EVERYBODY,           'w     w      w    w       w        f    f          f            w         w           w'] ] },
  { what: 'archives', command: 'archive', rows: [
    [EDITORS,             'X     w      w    w       w        w    w          w            X         X           w'],
    [EVERYBODY,           'f     f      f    f       f        f    f          f            f         f           f'] ] },
  { what: 'unarchives', command: 'unarchive', rows: [
    [EDITORS,             'w     w      w    w       w        w    w          w            w         w           D'],
    [EVERYBODY,           'f     f      f    f       f        f    f          f            f         f           f'] ] },
] // prettier-ignore

function expected({ rows }: Rows, who: PersonName, at: SituationName): string {
  const [, cells = ''] = rows.find(([people]) => people.includes(who)) ?? []
  return CELLS[cells.split(/ +/)[SITUATIONS.indexOf(at)] ?? ''] ?? 'no cell'
}

/** The state that follows, or the code of the refusal, and whether a refusal left everything as it was. */
function happened({ command, seen }: Rows, who: PersonName, at: SituationName): string {
  const guide = situation(at)
  const untouched = JSON.stringify(reviewOf(guide, DOCUMENT))
  try {
    play(guide, command, PEOPLE[who], seen?.(at))
    return stateOf(reviewOf(guide, DOCUMENT))
  } catch (error) {
    const code = isRefusal(error) ? error.code : String(error)
    return JSON.stringify(reviewOf(guide, DOCUMENT)) === untouched ? code : `${code}, and something changed`
  }
}

describe('the review', () => {
  it.each(TABLE)('answers as written when somebody $what', (rows) => {
    const cells = EVERYBODY.flatMap((who) => SITUATIONS.map((at) => ({ who, at })))
    const wrong = cells
      .map(({ who, at }) => ({ who, at, should: expected(rows, who, at), did: happened(rows, who, at) }))
      .filter(({ should, did }) => should !== did)
      .map(({ who, at, should, did }) => `${who} ${rows.what} in « ${at} »: ${did}, not ${should}`)
    expect(wrong).toEqual([])
  })

  it('was asked in every situation, by every kind of person', () => {
    expect(TABLE.length * EVERYBODY.length * SITUATIONS.length).toBe(3300)
    expect(TABLE.flatMap(({ rows }) => rows.map(([, cells]) => cells.split(/ +/).length))).toEqual(
      TABLE.flatMap(({ rows }) => rows.map(() => SITUATIONS.length)),
    )
  })
})
