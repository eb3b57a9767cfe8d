import { canonical } from '#domain/content/canonical.ts'
import type { AnyContent, Content, ReviewableType } from '#domain/content/index.ts'
import { referencesOf } from '#domain/content/references.ts'
import type { LiveDocument, LiveGuide, PublicPartner } from '#domain/liveDocument.ts'
import type { Asking } from '#delivery/serialize/asking.ts'
import type { Site } from '#site/site.ts'
import { serializePartners } from '#delivery/serialize/partners.ts'
import { block, body, footnote, heading, inline, paragraph } from './richtext-support.ts'

/** A small live guide: three organisations, two chapters, an example, a scheme, two contacts, an outline. */
export const uidOf = (rank: number): string => `00000000-0000-4000-8000-${String(rank).padStart(12, '0')}`
const NOW = new Date('2026-11-23T10:00:00.000Z')

const PARTNERS: PublicPartner[] = [
  ['afd', 'AFD', 'l’AFD'],
  ['cdc', 'Caisse des Dépôts', 'la Caisse des Dépôts'],
  ['fedepl', 'FedEpl', 'la FedEpl'],
].map(([slug, name, article], rank) => ({
  uid: uidOf(900 + rank),
  slug: slug!,
  name: { fr: name!, en: name! },
  nameWithArticle: { fr: article!, en: name! },
  fullName: { fr: `${name} en entier`, en: `${name} in full` },
}))

const common = { schemaVersion: 1 as const, leadPartner: uidOf(900), coPartners: [uidOf(901), uidOf(902)] }

export const IDS = {
  chapter: uidOf(1),
  second: uidOf(2),
  example: uidOf(3),
  scheme: uidOf(4),
  contact: uidOf(5),
  person: uidOf(6),
  outline: uidOf(7),
  absent: uidOf(99),
}

export const CHAPTER: Content<'chapters'> = {
  ...common,
  title: { fr: 'Mobiliser le 1 % : mode d’emploi', en: 'Using the 1%' },
  slug: 'mobiliser-le-1',
  summary: { fr: 'Une petite part des recettes.', en: 'A small share of revenue.' },
  body: {
    fr: body(
      heading('h2', 'Le principe'),
      paragraph(
        'Un plafond',
        footnote('Art. L. 1115-1-1'),
        ', voir ',
        inline('exampleRef', { example: IDS.example }),
        '.',
      ),
      block('callout', { kind: 'a-retenir', content: body(paragraph('La collectivité décide.')) }),
    ),
    en: body(heading('h2', 'The principle'), paragraph('A ceiling.')),
  },
  keyPoints: { fr: [{ text: 'Un plafond' }], en: [{ text: 'A ceiling' }] },
  themes: ['eau'],
  relatedExamples: [IDS.example, IDS.absent],
  relatedSchemes: [IDS.scheme],
  sources: [{ title: 'Une source', url: 'https://exemple.fr/a' }],
  translates: { en: 'f'.repeat(64) },
}

export const PERSON: Content<'contacts'> = {
  ...common,
  title: { fr: 'Bureau de la coopération' },
  slug: 'bureau',
  organisation: 'Ministère',
  organisationType: 'state',
  kind: 'named',
  role: { fr: 'Conseille' },
  person: {
    firstName: 'Prénom',
    lastName: 'Nom',
    directEmail: 'prenom.nom@exemple.fr',
    legalBasis: { basis: 'consent', informedAt: '2026-01-01T00:00:00.000Z', publishUntil: '2026-12-01T00:00:00.000Z' },
  },
}

const EXAMPLE: Content<'examples'> = {
  ...common,
  title: { fr: 'Les puits du désert' },
  slug: 'puits',
  summary: { fr: 'Vingt-neuf puits.' },
  actor: { name: 'Eaux de Grenoble Alpes', kind: 'spl' },
  perimeter: 'epl',
  countries: ['NE'],
  themes: ['eau'],
  aim: 'cooperation',
  yearStart: 2010,
  yearEnd: 2015,
  funding: [{ funder: 'AFD', amount: 805000, currency: 'EUR' }],
  sources: [{ title: 'Source' }],
}

const SCHEME: Content<'schemes'> = {
  ...common,
  title: { fr: 'Ficol' },
  slug: 'ficol',
  operator: 'AFD',
  type: 'grant',
  status: 'open',
  description: { fr: 'Une facilité.' },
  beneficiaries: { fr: 'Les collectivités.' },
  roleForEpl: { fr: 'Opérateur.' },
  asOf: { date: '2024-01-01T00:00:00.000Z', precision: 'year' },
  contacts: [IDS.contact, IDS.absent],
}

export const CONTENTS: Record<string, [ReviewableType, AnyContent]> = {
  [IDS.chapter]: ['chapters', CHAPTER],
  [IDS.second]: [
    'chapters',
    {
      ...CHAPTER,
      title: { fr: 'Les acteurs' },
      slug: 'les-acteurs',
      body: { fr: body(paragraph('Texte.')) },
      summary: { fr: 'Qui.' },
      translates: undefined,
    },
  ],
  [IDS.example]: ['examples', EXAMPLE],
  [IDS.scheme]: ['schemes', SCHEME],
  [IDS.contact]: [
    'contacts',
    { ...PERSON, kind: 'functional', person: undefined, slug: 'service', title: { fr: 'Service' } },
  ],
  [IDS.person]: ['contacts', PERSON],
  [IDS.outline]: [
    'outline',
    {
      ...common,
      title: { fr: 'Guide de la coopération', en: 'Guide to cooperation' },
      slug: 'plan',
      tree: [
        {
          heading: { fr: 'Comprendre', en: 'Understand' },
          children: [{ chapter: IDS.absent }, { chapter: IDS.chapter }, { chapter: IDS.second }],
        },
        { heading: { fr: 'Vide' }, children: [{ chapter: uidOf(98) }] },
      ],
    },
  ],
}

export function guideOf(
  contents: Record<string, [ReviewableType, AnyContent]> = CONTENTS,
  isDemonstration = false,
): LiveGuide {
  const documents = Object.entries(contents).map(([uid, [type, content]], rank): LiveDocument => ({
    type,
    uid,
    revision: String(rank).padStart(64, 'a'),
    content: canonical(content) as AnyContent,
    round: 3,
    submittedAt: '2026-11-18T09:00:00.000Z',
    attestedAt: '2026-11-18T09:00:00.000Z',
    firstPublishedAt: '2026-11-20T15:00:00.000Z',
    publishedAt: '2026-11-22T15:00:00.000Z',
    moved: { seq: 10 + rank, at: '2026-11-22T15:00:00.000Z' },
    retiredAt: {},
    links: referencesOf(content as unknown as Record<string, unknown>).map((each) => each.uid),
    seq: 10 + rank,
    proof: { digest: 'd', signature: 's', keyId: 'k', publicKey: 'p' },
    approvals: PARTNERS.map(({ uid }) => ({ partner: uid, at: '2026-11-22T09:00:00.000Z' })),
  }))
  return {
    seq: 42,
    isDemonstration,
    documents: new Map(documents.map((document) => [document.uid, document])),
    lastTitles: new Map(),
    left: new Map(),
    unread: new Map(),
    partners: PARTNERS,
    partnersMoved: null,
  }
}

export const askingOf = (over: Partial<Asking> = {}): Asking => ({
  guide: guideOf(),
  locale: 'fr',
  format: 'html',
  now: NOW,
  ...over,
})

export function live<T extends ReviewableType>(asking: Asking, uid: string): LiveDocument<T> {
  return asking.guide.documents.get(uid) as LiveDocument<T>
}

export const siteOf = (asking: Asking): Site => ({
  locale: asking.locale,
  title: 'Guide de la coopération',
  demonstration: asking.guide.isDemonstration,
  partners: serializePartners(asking),
  pages: [{ title: 'Accessibilité', href: '/informations/accessibilite' }],
  asset: (name) => `/assets/${name}?v=1`,
})
