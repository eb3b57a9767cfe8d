import { newId } from '#platform/hash.ts'

/** A Lexical body of one paragraph per text. */
export const body = (...texts: string[]) => ({
  root: { type: 'root', format: '', indent: 0, version: 1, direction: 'ltr', children: texts.map(paragraph) },
})

const paragraph = (text: string) => ({
  type: 'paragraph',
  format: '',
  indent: 0,
  version: 1,
  direction: 'ltr',
  textFormat: 0,
  textStyle: '',
  children: [{ type: 'text', text, format: 0, style: '', mode: 'normal', detail: 0, version: 1 }],
})

/** A chapter that passes the gate, under a slug of its own. */
export const chapterData = (text = 'Une collectivité peut agir à l’étranger.') => ({
  title: 'Mobiliser le 1 %',
  slug: `chapitre-${newId().slice(0, 8)}`,
  summary: 'Ce que la loi permet.',
  body: body(text),
})

/** An example that passes the gate. */
export const exampleData = () => ({
  title: 'Des puits au Niger',
  slug: `exemple-${newId().slice(0, 8)}`,
  summary: 'Vingt-neuf puits remis en état.',
  actor: { name: 'Eaux de Grenoble Alpes', kind: 'spl' },
  perimeter: 'epl',
  countries: ['NE'],
  themes: ['eau'],
  aim: 'cooperation',
  actorConsent: 'public-sources',
  sources: [{ title: 'Page du projet', url: 'https://example.org/puits' }],
})

/** A scheme that passes the gate. */
export const schemeData = () => ({
  title: 'Facilité de financement',
  slug: `dispositif-${newId().slice(0, 8)}`,
  operator: 'AFD',
  type: 'grant',
  status: 'open',
  description: 'Cofinance des projets.',
  beneficiaries: 'Les collectivités.',
  roleForEpl: 'Opérateur du projet.',
  asOf: { date: '2024-01-01T00:00:00.000Z', precision: 'year' },
  sources: [{ title: 'Appel à projets', url: 'https://example.org/appel' }],
})

/** A functional contact that passes the gate. */
export const contactData = () => ({
  title: 'Cités du monde',
  slug: `contact-${newId().slice(0, 8)}`,
  organisation: 'Cités du monde',
  organisationType: 'network',
  kind: 'functional',
  role: 'Met en relation les collectivités.',
})
