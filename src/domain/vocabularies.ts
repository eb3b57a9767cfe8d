/** A label in both languages of the interface. */
export interface Label {
  readonly fr: string
  readonly en: string
}

/** A closed list of stable ASCII slugs with their labels; the slug is what is stored, signed and served. */
export type Vocabulary = Readonly<Record<string, Label>>

const vocabulary = <const T extends Vocabulary>(terms: T): T => terms
const term = (fr: string, en: string): Label => ({ fr, en })

/** What a text is about. */
export const THEMES = vocabulary({
  eau: term('Eau', 'Water'),
  dechets: term('Déchets', 'Waste'),
  energie: term('Énergie', 'Energy'),
  mobilite: term('Mobilité', 'Mobility'),
  amenagement: term('Aménagement', 'Urban development'),
  logement: term('Logement', 'Housing'),
  tourisme: term('Tourisme', 'Tourism'),
  culture: term('Culture', 'Culture and heritage'),
  'developpement-economique': term('Développement économique', 'Economic development'),
  agriculture: term('Agriculture', 'Farming'),
  alimentation: term('Alimentation', 'Food supply'),
  environnement: term('Environnement', 'Environment'),
  formation: term('Formation', 'Training'),
  gouvernance: term('Gouvernance', 'Governance'),
  innovation: term('Innovation', 'Innovative practice'),
  industrie: term('Industrie', 'Industry'),
  transfrontalier: term('Coopération transfrontalière', 'Cross-border cooperation'),
  'urgence-reconstruction': term('Urgence et reconstruction', 'Emergency and reconstruction'),
  sante: term('Santé', 'Health'),
  numerique: term('Numérique', 'Digital'),
})

/** The two aims that run through the guide. */
export const AIMS = vocabulary({
  cooperation: term('Coopération', 'Cooperation abroad'),
  attractiveness: term('Attractivité', 'Attractiveness of one’s own territory'),
  both: term('Coopération et attractivité', 'Cooperation and attractiveness'),
})

/** What the actor of an example was, at the time of the facts. */
export const ACTOR_KINDS = vocabulary({
  sem: term('Société d’économie mixte (Sem)', 'Mixed-economy company (Sem)'),
  spl: term('Société publique locale (SPL)', 'Local public company (SPL)'),
  semop: term('Sem à opération unique (SemOp)', 'Single-purpose mixed company (SemOp)'),
  'sem-subsidiary': term('Filiale de Sem', 'Subsidiary of a Sem'),
  'epl-foundation': term('Fondation d’Epl', 'Foundation of a local public enterprise'),
  'local-authority': term('Collectivité territoriale', 'Local authority'),
  syndicate: term('Syndicat de collectivités', 'Syndicate of local authorities'),
  federation: term('Fédération', 'Federation of enterprises'),
  other: term('Autre', 'Other'),
})

/** Whether an example is one of a local public enterprise. `epl-to-confirm` may not be published. */
export const PERIMETERS = vocabulary({
  epl: term('Entreprise publique locale', 'Local public enterprise'),
  'epl-to-confirm': term('Statut d’Epl à confirmer', 'Status to be confirmed'),
  context: term('Élément de contexte', 'Context'),
})

/** How far an operation has come. */
export const EXAMPLE_STATUSES = vocabulary({
  planned: term('Envisagé', 'Planned'),
  ongoing: term('En cours', 'Ongoing'),
  ended: term('Terminé', 'Ended'),
  suspended: term('Suspendu', 'Suspended'),
})

/** How well the sources support an example. */
export const CONFIDENCES = vocabulary({
  high: term('Élevée', 'High'),
  medium: term('Moyenne', 'Medium'),
  low: term('Faible', 'Low'),
})

/** What the actor of an example agreed to. Never public; the gate wants the first or the last. */
export const ACTOR_CONSENTS = vocabulary({
  'public-sources': term('Sources publiques seulement', 'Public sources only'),
  asked: term('Accord demandé', 'Agreement asked for'),
  given: term('Accord donné', 'Agreement given'),
})

/** Whether a scheme takes applications. */
export const SCHEME_STATUSES = vocabulary({
  open: term('Ouvert', 'Open'),
  upcoming: term('À venir', 'Upcoming'),
  closed: term('Clos', 'Closed'),
  permanent: term('Permanent', 'Standing'),
  archived: term('Archivé', 'Discontinued'),
})

/** What kind of support a scheme gives. */
export const SCHEME_TYPES = vocabulary({
  grant: term('Subvention', 'Grant'),
  'call-for-projects': term('Appel à projets', 'Call for projects'),
  'innovative-finance': term('Financement innovant', 'Innovative finance'),
  expertise: term('Expertise', 'Technical expertise'),
  equity: term('Fonds propres', 'Equity'),
  loan: term('Prêt', 'Loan'),
  'european-programme': term('Programme européen', 'European programme'),
})

/** What sort of organisation a contact is. */
export const ORGANISATION_TYPES = vocabulary({
  federation: term('Fédération', 'Federation of enterprises'),
  funder: term('Bailleur', 'Funder'),
  state: term('Service de l’État', 'Government department'),
  body: term('Instance de concertation', 'Consultative body'),
  network: term('Réseau', 'Network'),
  'regional-network': term('Réseau régional', 'Regional network'),
  operator: term('Opérateur', 'Operator'),
  'european-institution': term('Institution européenne', 'European institution'),
  epl: term('Entreprise publique locale', 'Local public enterprise'),
  'local-authority': term('Collectivité', 'Local authority'),
  association: term('Association', 'Non-profit association'),
  company: term('Entreprise', 'Company'),
  'foreign-ministry': term('Ministère étranger', 'Foreign ministry'),
})

/** Whether a contact is a service or a person. */
export const CONTACT_KINDS = vocabulary({
  functional: term('Fonctionnel (un service)', 'Functional (a service)'),
  named: term('Nominatif (une personne)', 'Named (a person)'),
})

/** On what ground a person's data are published (GDPR, article 6). */
export const LEGAL_BASES = vocabulary({
  consent: term('Consentement', 'Consent'),
  'legitimate-interest': term('Intérêt légitime', 'Legitimate interest'),
  'public-task': term('Mission d’intérêt public', 'Public task'),
})

/** Where in the world. */
export const ZONES = vocabulary({
  'afrique-subsaharienne': term('Afrique subsaharienne', 'Sub-Saharan Africa'),
  'maghreb-proche-orient': term('Maghreb et Proche-Orient', 'Maghreb and Near East'),
  europe: term('Europe', 'European continent'),
  ameriques: term('Amériques', 'Americas'),
  caraibe: term('Caraïbe', 'Caribbean'),
  asie: term('Asie', 'Asia'),
  'ocean-indien': term('Océan Indien', 'Indian Ocean'),
  pacifique: term('Pacifique', 'Pacific'),
})

/** The temperaments of a callout: one each, never two in a row. */
export const CALLOUT_KINDS = vocabulary({
  'a-retenir': term('À retenir', 'To remember'),
  'bon-a-savoir': term('Bon à savoir', 'Good to know'),
  focus: term('Focus', 'In focus'),
  'chiffre-cle': term('Chiffre clé', 'Key figure'),
  attention: term('Attention', 'Warning'),
  methode: term('Méthode', 'Method'),
})

/** How exact a date of a fact is. */
export const DATE_PRECISIONS = vocabulary({
  year: term('À l’année', 'To the year'),
  month: term('Au mois', 'To the month'),
  day: term('Au jour', 'To the day'),
})

/** What sort of text of law it is. */
export const LEGAL_NATURES = vocabulary({
  law: term('Loi', 'Act'),
  code: term('Article d’un code', 'Article of a code'),
  decree: term('Décret ou arrêté', 'Decree or order'),
  circular: term('Circulaire ou instruction', 'Circular'),
  'case-law': term('Décision de justice', 'Court decision'),
  european: term('Texte européen', 'European text'),
  international: term('Convention internationale', 'International convention'),
})

/** Languages a document to download may be in; what has none is none of words. */
export const DOCUMENT_LANGUAGES = vocabulary({
  fr: term('en français', 'in French'),
  en: term('en anglais', 'in English'),
  es: term('en espagnol', 'in Spanish'),
  pt: term('en portugais', 'in Portuguese'),
  de: term('en allemand', 'in German'),
  it: term('en italien', 'in Italian'),
  ar: term('en arabe', 'in Arabic'),
})

/** Every vocabulary that is public on `/v1/vocabularies`, by its public name. */
export const VOCABULARIES = {
  themes: THEMES,
  aims: AIMS,
  actorKinds: ACTOR_KINDS,
  perimeters: PERIMETERS,
  exampleStatuses: EXAMPLE_STATUSES,
  confidences: CONFIDENCES,
  schemeStatuses: SCHEME_STATUSES,
  schemeTypes: SCHEME_TYPES,
  organisationTypes: ORGANISATION_TYPES,
  contactKinds: CONTACT_KINDS,
  zones: ZONES,
  calloutKinds: CALLOUT_KINDS,
  legalNatures: LEGAL_NATURES,
} as const satisfies Record<string, Vocabulary>

/** The slugs of a vocabulary, in their order, as zod's `enum` wants them. */
export function slugsOf<T extends Vocabulary>(terms: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(terms) as [keyof T & string, ...(keyof T & string)[]]
}
