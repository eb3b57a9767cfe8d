/**
 * One example with every kind of field, in both languages, as authors write it, and the revision it must freeze to: the
 * same on every engine, for ever. When this hash has to change, everything ever approved changes its name.
 */
export const EVERY_FIELD_REVISION = 'bad55ed821baba37e49ab8309ddcda2882e6e143803824c4cdd0a6b668ca136c'

export const LEAD_UID = '10000000-0000-4000-8000-000000000001'
export const CO_UID = '10000000-0000-4000-8000-000000000002'
export const EXAMPLE_UID = '10000000-0000-4000-8000-000000000003'

/** What Lexical's editor leaves in every node; none of it is text. */
const noise = { version: 1, format: '', indent: 0, direction: 'ltr' }
const words = (text: string, format = 0) => ({
  type: 'text',
  text,
  format,
  style: '',
  mode: 'normal',
  detail: 0,
  version: 1,
})
const paragraph = (...children: object[]) => ({ ...noise, type: 'paragraph', textFormat: 0, textStyle: '', children })

const body = (first: string, inBold: string, aside: string) => ({
  root: {
    ...noise,
    type: 'root',
    children: [
      { ...noise, type: 'heading', tag: 'h2', children: [words(first)] },
      paragraph(words('1 % ', 0), words(inBold, 1), { type: 'linebreak', version: 1 }, words('…')),
      {
        ...noise,
        type: 'list',
        listType: 'bullet',
        start: 1,
        tag: 'ul',
        children: [{ ...noise, type: 'listitem', value: 1, children: [words('Puits')] }],
      },
      {
        type: 'block',
        version: 2,
        format: '',
        fields: {
          id: '65f0c0ffee0000000000000a',
          blockType: 'callout',
          blockName: '',
          kind: 'chiffre-cle',
          title: 'Puits',
          figure: '29 puits',
          content: { root: { ...noise, type: 'root', children: [paragraph(words(aside))] } },
        },
      },
    ],
  },
})

/** As sent in French. */
export const IN_FRENCH = {
  // Decomposed on purpose: « é » typed on a Mac.
  title: 'Des puits a\u0300 Niamey, l\u2019e\u0301te\u0301',
  slug: 'des-puits-a-niamey',
  leadPartner: LEAD_UID,
  coPartners: [CO_UID],
  summary: 'Vingt-neuf puits remis en état.',
  body: body('Le projet', 'vingt-neuf', 'Remis en état.'),
  actor: { name: 'Eaux de Grenoble Alpes', kind: 'spl' },
  onBehalfOf: '',
  perimeter: 'epl',
  countries: ['NE', 'BF'],
  themes: ['eau', 'formation'],
  aim: 'both',
  yearStart: 2019,
  yearEnd: null,
  status: 'ongoing',
  partnersInvolved: [{ name: 'Ville de Niamey' }, { name: 'Agence de l’eau' }],
  funding: [
    {
      funder: 'Agence de l’eau',
      amount: 0.1 + 0.2,
      currency: 'EUR',
      asOf: { date: '2024-01-01T00:00:00.000Z', precision: 'year' },
    },
    { funder: 'Métropole', text: 'en nature' },
  ],
  keyFigures: [
    { label: 'Puits', value: '29', unit: '', asOf: { date: '2024-03-01T00:00:00.000Z', precision: 'month' } },
  ],
  lessons: 'Former avant de réparer.',
  confidence: 'high',
  actorConsent: 'given',
  internalNotes: 'Jamais figé.',
  reviewDueAt: '2027-01-15T00:00:00.000Z',
  sources: [
    {
      title: 'Page du projet',
      publisher: 'Métropole',
      url: 'https://example.org/puits',
      consultedAt: '2026-11-02T00:00:00.000Z',
    },
  ],
}

/** What the English form adds; arrays that are not translated are not sent again. */
export const IN_ENGLISH = {
  title: 'Wells in Niamey',
  summary: 'Twenty-nine wells repaired.',
  body: body('The project', 'twenty-nine', 'Repaired.'),
  keyFigures: [{ label: 'Wells', value: '29' }],
  lessons: 'Train before you repair.',
}

/** The same content as one object, before it is made canonical: noise, empty values and all. */
export const EVERY_FIELD = {
  schemaVersion: 1,
  ...IN_FRENCH,
  onBehalfOf: null,
  actorConsent: undefined,
  internalNotes: undefined,
  keyFigures: {
    fr: [{ id: 'row', label: 'Puits', value: '29', asOf: IN_FRENCH.keyFigures[0]!.asOf }],
    en: [{ label: 'Wells', value: '29', asOf: {} }],
  },
  title: { fr: IN_FRENCH.title, en: IN_ENGLISH.title },
  summary: { fr: IN_FRENCH.summary, en: IN_ENGLISH.summary },
  body: { fr: IN_FRENCH.body, en: IN_ENGLISH.body },
  lessons: { fr: IN_FRENCH.lessons, en: IN_ENGLISH.lessons },
  images: [],
}
