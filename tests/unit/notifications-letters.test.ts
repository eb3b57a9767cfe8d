import { describe, expect, it } from 'vitest'
import type { LedgerEvent } from '#domain/events.ts'
import { evolve, NEVER_SUBMITTED, type Review } from '#domain/review.ts'
import type { Language } from '#domain/wording.ts'
import { letterOf } from '#notifications/compose.ts'
import type { Facts } from '#notifications/facts.ts'
import { toHtml } from '#notifications/templates/html.ts'
import { toText } from '#notifications/templates/text.ts'
import { subjectOf } from '#notifications/titles.ts'

const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>&amp; javascript:'
const document = { type: 'chapters', uid: 'c1' } as const
const url = 'https://guide.example.org/admin/collections/chapters/c1/relecture'
const common = {
  at: '2026-03-01T09:00:00.000Z',
  command: 'k',
  rules: 1,
  actor: { id: 'u1', partner: 'afd', roles: [] },
}

const submitted = (seq: number, round: number, revision: string, at = common.at): LedgerEvent => ({
  ...{ ...common, seq, at, type: 'submitted', document, track: 'main', round, revision },
  data: {
    ...{ slug: 's', locales: ['fr'], leadPartner: 'fedepl', coPartners: ['afd'], required: ['afd', 'fedepl'] },
    ...{ contributors: [], dueAt: '2026-12-02T09:00:00.000Z' },
  },
})
const answered = (seq: number, verdict: 'approve' | 'requestChanges'): LedgerEvent => ({
  ...{
    ...common,
    seq,
    at: '2026-03-03T09:00:00.000Z',
    type: 'answered',
    document,
    track: 'main',
    round: 1,
    revision: 'r1',
  },
  ...{ partner: 'afd', data: { verdict, replaces: null, remark: 'h' } },
})
const published: LedgerEvent = {
  ...{ ...common, seq: 9, type: 'published', document, track: 'main', round: 1, revision: 'r1' },
  data: { with: [{ ...document, round: 1, revision: 'r1', track: 'main' }] },
}

/** What the last event of a history lets a mail say. */
function factsAfter(history: LedgerEvent[], more: Partial<Facts> = {}, language: Language = 'fr'): Facts {
  const fold = (events: LedgerEvent[]) =>
    events.reduce<Review>((review, event) => evolve(review, event, document), NEVER_SUBMITTED)
  const event = history.at(-1) as LedgerEvent
  return {
    ...{ language, event, comment: null, isDemonstration: false, actor: 'Inès Morel (FedEpl)' },
    documents: [{ title: 'Mobiliser le 1 %', url }],
    change: { ref: document, before: fold(history.slice(0, -1)), after: fold(history) },
    reader: { name: 'Camille', partner: 'l’AFD', partnerUid: 'afd' },
    partnerName: (uid) => ({ afd: 'l’AFD', fedepl: 'la FedEpl' })[uid] ?? uid,
    ...more,
  }
}

const EVERY_LETTER: [string, LedgerEvent[]][] = [
  ['review requested', [submitted(1, 1, 'r1')]],
  ['changes requested', [submitted(1, 1, 'r1'), answered(2, 'requestChanges')]],
  ['approved by all', [submitted(1, 1, 'r1'), answered(2, 'approve')]],
  ['published', [submitted(1, 1, 'r1'), answered(2, 'approve'), published]],
]

describe.each(EVERY_LETTER)('%s', (_, history) => {
  it.each(['fr', 'en'] as const)('lets nothing anybody typed become markup (%s)', (language) => {
    const evil = {
      ...{ actor: EVIL, comment: `${EVIL}\n${EVIL}`, partnerName: () => EVIL },
      documents: [
        { title: EVIL, url: `${url}"onclick="x` },
        { title: EVIL, url },
      ],
      reader: { name: EVIL, partner: EVIL, partnerUid: 'afd' },
    }
    const html = toHtml(letterOf(factsAfter(history, evil, language), EVIL))
    expect(html).not.toMatch(/<script|<img|onclick="/i)
    expect(
      html
        .match(/<[a-z][a-z0-9]*/gi)
        ?.every((tag) =>
          /^<(html|head|meta|title|style|body|div|table|tr|td|th|p|h1|br|em|a|ul|li|caption|blockquote)$/.test(tag),
        ),
    ).toBe(true)
    expect(
      [...html.matchAll(/(?:href|src)="([^"]*)"/g)].every(([, address]) =>
        address?.startsWith('https://guide.example.org/'),
      ),
    ).toBe(true)
  })

  it.each(['fr', 'en'] as const)(
    'says in text what it says in HTML, with one link, and never speaks of signing (%s)',
    (language) => {
      const letter = letterOf(factsAfter(history, {}, language), 'Objet')
      const text = toText(letter)
      expect(text).toContain(url)
      expect(text.match(/https?:/g)).toHaveLength(1)
      expect(`${text}${toHtml(letter)}`).not.toMatch(/\bsign(er|é|ature|ed)/i)
      expect(toHtml(letter)).toContain(`<html lang="${language}">`)
    },
  )
})

describe('a request for review', () => {
  const panel = (history: LedgerEvent[]) => letterOf(factsAfter(history), '').panels.at(-1)?.lines[0]

  it('says that it is the first', () => expect(panel([submitted(1, 1, 'r1')])).toBe('Premier envoi.'))

  it('says what the organisation approved last, and when', () => {
    const history = [submitted(1, 1, 'r1'), answered(2, 'approve'), submitted(3, 2, 'r2')]
    expect(panel(history)).toBe('Modifié depuis la version que l’AFD a approuvée le 3 mars 2026.')
  })

  it('says when it is the very text that was approved', () => {
    const history = [submitted(1, 1, 'r1'), answered(2, 'approve'), submitted(3, 2, 'r1')]
    expect(panel(history)).toBe('Identique à la version que l’AFD a approuvée le 3 mars 2026.')
  })

  it('quotes what its author says to those who are asked, before what changed', () => {
    const letter = letterOf(factsAfter([submitted(1, 1, 'r1')], { comment: 'Relisez surtout la fin.\nMerci.' }), '')
    expect(toText(letter)).toContain(
      'MOT AUX RELECTEURS, PAR INÈS MOREL (FEDEPL)\n> Relisez surtout la fin.\n> Merci.\n\nCE QUI A',
    )
    expect(toHtml(letter)).toMatch(/<blockquote[^>]*>.*Relisez surtout la fin\.<br>Merci\./)
  })

  it('names the round, the organisation and the day by which it is awaited', () => {
    const { lead } = letterOf(factsAfter([submitted(1, 1, 'r1')]), '')
    expect(lead).toBe(
      'Inès Morel (FedEpl) a soumis ce texte le 1er mars 2026, tour 1. Vous le relisez pour l’AFD. Réponse attendue avant le mercredi 2 décembre 2026.',
    )
  })
})

describe('a subject', () => {
  const titled = (title: string) => ({ ref: document, title: { fr: title, en: title } })

  it('says what is asked and names the text', () => {
    expect(subjectOf('review-requested', [titled('Mobiliser le 1 %')], 'fr')).toBe(
      'Relecture demandée : Mobiliser le 1 %',
    )
    expect(subjectOf('published', [titled('A'), titled('B'), titled('C')], 'en')).toBe('Live: A and 2 more')
  })

  it('is one line, whatever the title', () => {
    const { subject } = letterOf(factsAfter([submitted(1, 1, 'r1')]), 'Objet\r\nBcc: tous@example.org\u2028\u202e')
    expect(subject).toBe('Objet Bcc: tous@example.org')
  })
})
