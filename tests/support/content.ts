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

/** A text of law that passes the gate. */
export const legalData = () => ({
  title: 'Loi Thiollière',
  slug: `texte-${newId().slice(0, 8)}`,
  effect: 'Autorise les conventions.',
  nature: 'law',
  citation: 'Loi n° 2007-147 du 2 février 2007',
  inForceOn: '2007-02-02',
  officialUrl: 'https://example.org/loi',
})

/** A word of the glossary that passes the gate. */
export const termData = () => ({
  title: 'Entreprise publique locale',
  slug: `mot-${newId().slice(0, 8)}`,
  definition: 'Société que des collectivités contrôlent.',
  acronym: 'Epl',
})

/** A figure that passes the gate. */
export const figureData = () => ({
  title: 'Entreprises publiques locales',
  slug: `chiffre-${newId().slice(0, 8)}`,
  meaning: 'Combien il y en a.',
  value: '1 442',
  unit: 'sociétés',
  countedOn: '2024-06',
  sources: [{ title: 'Décompte', url: 'https://example.org/decompte' }],
})

/** A page beside the guide that passes the gate. */
export const pageData = () => ({
  title: 'Accessibilité',
  slug: `page-${newId().slice(0, 8)}`,
  summary: 'Ce qui a été fait.',
  body: body('Les pages se lisent au clavier.'),
})
