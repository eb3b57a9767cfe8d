import type { Dice } from './dice.ts'

/** What a text may point to, by what became of it since; uids per type of document. */
export interface Targets {
  readonly examples: Readonly<Record<Fate, string>>
  readonly schemes: Readonly<Record<Fate, string>>
  readonly contacts: Readonly<Record<Fate, string>>
}
export const FATES = ['readable', 'unreadable', 'binned', 'deleted', 'neverThere'] as const
type Fate = (typeof FATES)[number]

/** Something a person can leave in a form, and what of it is stored: the same, unless `kept` says otherwise. */
export interface Left {
  readonly typed: object
  readonly kept: object
}
const asTyped = (typed: object): Left => ({ typed, kept: typed })

/** Addresses links are pasted with. */
export const LINKS = {
  harmless: ['https://example.org/a', 'mailto:guide@example.org', 'tel:+33123456789'],
  undeliverable: [
    '#_ftn1', '#sdfootnote1anc', 'www.example.org', '/page/relative', '../autre.html', 'page.htm#ancre', 'file:///C:/Users/moi/note.doc',
    '', ' ', 'deux mots', ' https:// example.org', 'ftp://example.org/x', 'https://', 'mailto:', 'tel:abc', '%E0%A4%A', 'https:\\example.org', 'ms-word:ofe|u|x',
  ],
  strange: ['https://xn--bgles-lna.example/', 'https://bègles.example/é?q=ç#à', `https://example.org/${'a'.repeat(3000)}`, 'HTTPS://EXAMPLE.ORG/X', 'https://example.org/a b'],
  hostile: ['javascript:alert(1)', ' JavaScript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x', '\u200bjavascript:x', 'blob:https://example.org/x'],
} as const // prettier-ignore

const node = (type: string, more: object) => ({ type, format: '', indent: 0, version: 1, direction: 'ltr', ...more })
const words = (text: string) => ({ type: 'text', text, format: 0, style: '', mode: 'normal', detail: 0, version: 1 })
/** « Selon le décret », and what follows it. */
export const paragraph = (...children: object[]) =>
  node('paragraph', { textFormat: 0, textStyle: '', children: [words('Selon le décret '), ...children] })
export const rich = (...children: object[]) => ({ root: { ...node('root', {}), children } })

export const linkTo = (url: string, text = '[1]') =>
  node('link', {
    version: 3,
    id: '65f0c0ffee000000000000aa',
    fields: { linkType: 'custom', newTab: false, url },
    children: [words(text)],
  })
const inline = (blockType: string, fields: object) => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id: `65f0c0ffee${blockType.length}00000000000bb`.slice(0, 24), blockName: '', blockType, ...fields },
})
const standing = (blockType: string, fields: object) => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: `65f0c0ffee${blockType.length}00000000000cc`.slice(0, 24), blockName: '', blockType, ...fields },
})
const cell = (content: object, headerState: number) =>
  node('tablecell', { headerState, colSpan: 1, rowSpan: 1, children: [content] })
const grid = (...contents: object[]) =>
  rich(
    node('table', {
      children: contents.map((content, row) => node('tablerow', { children: [cell(content, row === 0 ? 1 : 0)] })),
    }),
  )

/** A reference inside a sentence. */
export const referenceTo = (type: keyof Targets, uid: string) =>
  ({
    examples: inline('exampleRef', { example: uid }),
    schemes: inline('schemeRef', { scheme: uid }),
    contacts: inline('contactRef', { contact: uid, label: 'un contact' }),
  })[type]

/** Places of a body where the same things may stand. */
export const PLACES = {
  body: (inside: object) => rich(paragraph(inside)),
  callout: (inside: object) =>
    rich(standing('callout', { kind: 'focus', title: 'Encadré', content: rich(paragraph(inside)) })),
  'table cell': (inside: object) =>
    rich(standing('table', { caption: 'Deux lignes', grid: grid(paragraph(), paragraph(inside)) })),
} as const
export type Place = keyof typeof PLACES

/** Blocks left half done. */
const HALF_DONE: readonly object[] = [
  inline('footnote', { text: '' }),
  inline('footnote', { text: 'x'.repeat(1500) }),
  inline('exampleRef', {}),
  inline('exampleRef', { example: null, label: 'y'.repeat(300) }),
]
const HALF_STANDING: readonly object[] = [
  standing('callout', { kind: 'de-fantaisie', title: 'z'.repeat(250) }),
  standing('callout', { kind: null, content: rich() }),
  standing('table', { caption: '' }),
  standing('table', { grid: rich(node('table', { children: [] })) }),
  standing('table', { caption: 'Sans en-tête', grid: rich(paragraph()) }),
  standing('figure', { caption: 'c'.repeat(600) }),
  standing('figure', { image: '11111111-1111-4111-8111-111111111111' }),
  standing('attachment', { title: 'a'.repeat(300), language: 'xx' }),
  standing('attachment', { file: '11111111-1111-4111-8111-111111111111' }),
  standing('quote', { text: '', attribution: 'q'.repeat(400) }),
  standing('steps', { items: [] }),
  standing('steps', { items: [{ id: '65f0c0ffee000000000000dd' }] }),
  standing('checklist', { items: [{ id: '65f0c0ffee000000000000ee', text: 'p'.repeat(700) }] }),
  node('heading', { tag: 'h4', children: [words('Un niveau trop bas')] }),
]

const DATES = ['0001-01-01T00:00:00.000Z', '1582-10-10T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '2026-02-28T23:00:00.000Z', null] // prettier-ignore
const LONG = 'Un texte plus long que son champ. '.repeat(40)

/** One draft of a chapter as an author may leave it: `typed` as sent, `kept` as it is to be read back. */
export function draftChapter(dice: Dice, targets: Targets): Left {
  const { body, kept } = draftBody(dice, targets)
  const lists = (type: keyof Targets) => dice.some(FATES).map((fate) => targets[type][fate])
  const lasting = (type: keyof Targets, uids: readonly string[]) =>
    uids.filter((uid) => uid !== targets[type].deleted && uid !== targets[type].neverThere)
  const [relatedExamples, relatedSchemes, relatedContacts] = [lists('examples'), lists('schemes'), lists('contacts')]
  const rest = {
    title: dice.pick(['', LONG, 'Titre', ' ']),
    slug: dice.pick(['', 'Pas Une Adresse !', 'x'.repeat(120), 'é']),
    summary: dice.pick(['', LONG.repeat(4)]),
    themes: dice.pick([[], ['eau'], ['theme-inconnu'], ['eau', 'autre-inconnu']]),
    keyPoints: dice.pick([[], [{ text: '' }], [{ text: LONG }, { text: null }]]),
    sources: dice.pick([[], [{}], [{ title: '', url: dice.pick(LINKS.undeliverable), consultedAt: dice.pick(DATES) }]]),
    reviewDueAt: dice.pick(DATES),
  }
  return {
    typed: { ...rest, body, relatedExamples, relatedSchemes, relatedContacts },
    kept: {
      ...rest,
      // Of a translated list, none is no list.
      keyPoints: rest.keyPoints.length > 0 ? rest.keyPoints : null,
      body: kept,
      relatedExamples: lasting('examples', relatedExamples),
      relatedSchemes: lasting('schemes', relatedSchemes),
      relatedContacts: lasting('contacts', relatedContacts),
    },
  }
}

function draftBody(dice: Dice, targets: Targets): { body: object; kept: object } {
  const parts = Array.from({ length: 1 + dice.roll(4) }, (): Left => {
    if (dice.oneIn(4)) return asTyped(rich(dice.pick(HALF_STANDING)))
    const place = PLACES[dice.pick(Object.keys(PLACES) as Place[])]
    const inside = dice.pick([() => someLink(dice), () => someReference(dice, targets), () => asTyped(dice.pick(HALF_DONE))])()
    return { typed: place(inside.typed), kept: place(inside.kept) }
  }) // prettier-ignore
  const joined = (side: keyof Left) => rich(...parts.flatMap((part) => (part[side] as ReturnType<typeof rich>).root.children)) // prettier-ignore
  return { body: joined('typed'), kept: joined('kept') }
}

function someLink(dice: Dice): Left {
  const kind = dice.pick(Object.keys(LINKS) as (keyof typeof LINKS)[])
  const typed = linkTo(dice.pick<string>(LINKS[kind]))
  return kind === 'hostile' ? { typed, kept: words('[1]') } : asTyped(typed)
}

function someReference(dice: Dice, targets: Targets): Left {
  const type = dice.pick(Object.keys(targets) as (keyof Targets)[])
  return asTyped(referenceTo(type, targets[type][dice.pick(FATES)]))
}

/** Drafts of the other types, with values their vocabularies and limits do not know. */
export const ODD_DRAFTS: Readonly<Record<'examples' | 'schemes' | 'contacts', object>> = {
  examples: {
    title: LONG,
    actor: { name: 'n'.repeat(300), kind: 'inconnue' },
    perimeter: 'ailleurs',
    countries: ['XX', 'FR'],
    aim: 'inconnu',
    yearStart: -5,
    yearEnd: 99_999,
    partnersInvolved: [{ name: '' }, {}],
    funding: [{ funder: '', amount: -1, currency: 'EUROS', asOf: { date: null, precision: 'siècle' } }],
    keyFigures: [{ label: '', value: 'v'.repeat(100), unit: null }],
  },
  schemes: {
    acronym: 'A'.repeat(50),
    type: 'inconnu',
    opensAt: '9999-12-31T23:59:59.999Z',
    closesAt: '0001-01-01T00:00:00.000Z',
    minAmount: -10,
    ownContributionRate: 300,
    applyUrl: 'www.example.org/depot',
  },
  contacts: {
    organisationType: 'inconnu',
    kind: 'autre',
    website: '#ancre',
    switchboard: 'pas un numéro, du tout, et trop long pour en être un',
    genericEmail: 'pas une adresse',
    person: { firstName: '', legalBasis: { basis: 'inconnue', publishUntil: '0001-01-01T00:00:00.000Z' } },
  },
}
