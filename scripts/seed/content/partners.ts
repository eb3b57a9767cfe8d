import { uidOf } from '#seed/uidOf.ts'
import type { Role, SeedPartner, SeedPerson, PartnerSlug } from './types.ts'

/** The three organisations of the demonstration guide. */
export const PARTNERS: SeedPartner[] = [
  {
    slug: 'fedepl',
    uid: uidOf('partners', 'fedepl'),
    shortName: 'FedEpl',
    name: { fr: 'FedEpl', en: 'FedEpl' },
    withArticle: { fr: 'la FedEpl', en: 'FedEpl' },
    fullName: {
      fr: 'Fédération des élus des Entreprises publiques locales',
      en: 'Federation of Elected Representatives of Local Public Enterprises',
    },
    website: 'https://www.lesepl.fr',
  },
  {
    slug: 'afd',
    uid: uidOf('partners', 'afd'),
    shortName: 'AFD',
    name: { fr: 'AFD', en: 'AFD' },
    withArticle: { fr: 'l’AFD', en: 'AFD' },
    fullName: { fr: 'Agence française de développement', en: 'French Development Agency' },
    website: 'https://www.afd.fr',
  },
  {
    slug: 'cdc',
    uid: uidOf('partners', 'cdc'),
    shortName: 'CDC',
    name: { fr: 'Caisse des Dépôts', en: 'Caisse des Dépôts' },
    withArticle: { fr: 'la Caisse des Dépôts', en: 'Caisse des Dépôts' },
    fullName: { fr: 'Caisse des Dépôts et consignations', en: 'Caisse des Dépôts et consignations' },
    website: 'https://www.caissedesdepots.fr',
  },
]

const person = (email: string, firstName: string, lastName: string, role: Role, partner?: PartnerSlug): SeedPerson => ({
  email: `${email}@example.org`,
  firstName,
  lastName,
  roles: [role],
  ...(partner && { partner }),
})

/** Evidently invented people: nobody could be mistaken for them. */
export const PEOPLE: SeedPerson[] = [
  person('auteur.fedepl', 'Alix', 'Exemple', 'author', 'fedepl'),
  person('relecteur.fedepl', 'Camille', 'Démonstration', 'reviewer', 'fedepl'),
  person('relecteur2.fedepl', 'Dominique', 'Essai', 'reviewer', 'fedepl'),
  person('coordination.fedepl', 'Claude', 'Maquette', 'coordinator', 'fedepl'),
  person('auteur.afd', 'Sacha', 'Fictif', 'author', 'afd'),
  person('relecteur.afd', 'Lou', 'Échantillon', 'reviewer', 'afd'),
  person('relecteur2.afd', 'Morgan', 'Spécimen', 'reviewer', 'afd'),
  person('coordination.afd', 'Maxime', 'Gabarit', 'coordinator', 'afd'),
  person('auteur.cdc', 'Andréa', 'Brouillon', 'author', 'cdc'),
  person('relecteur.cdc', 'Charlie', 'Prototype', 'reviewer', 'cdc'),
  person('relecteur2.cdc', 'Noa', 'Témoin', 'reviewer', 'cdc'),
  person('coordination.cdc', 'Eden', 'Modèle', 'coordinator', 'cdc'),
  person('redaction', 'Yaël', 'Fiction', 'chief-editor'),
  person('observateur', 'Swann', 'Figurant', 'observer'),
  person('admin', 'Robin', 'Technique', 'admin'),
]
