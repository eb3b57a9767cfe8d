import type { Locale } from '#domain/content/shared.ts'
import { ERROR_WORDS } from '#words/errors.ts'
import { Message } from './parts/Message.tsx'
import type { Site } from './site.ts'

type Words = Readonly<Record<Locale, { title: string; text: string }>>

/** What may not be there for a while: one text, the whole guide, the workshop behind it. */
const SAID = {
  text: {
    fr: {
      title: 'Page momentanément indisponible',
      text: 'Ce texte est publié, mais il ne peut pas être montré pour le moment. Revenez dans quelques minutes.',
    },
    en: {
      title: 'Page temporarily unavailable',
      text: 'This text is published, but it cannot be shown just now. Please come back in a few minutes.',
    },
  },
  guide: {
    fr: {
      title: 'Le guide arrive',
      text: 'Le guide n’est pas encore prêt à être lu ici. Cette page s’ouvrira dès qu’il le sera : revenez dans un instant.',
    },
    en: {
      title: 'The guide is on its way',
      text: 'The guide is not ready to be read here yet. This page opens as soon as it is: please come back in a moment.',
    },
  },
  workshop: {
    fr: { title: 'L’atelier ne répond pas', text: ERROR_WORDS.workshop_away.fr },
    en: { title: 'The workshop does not answer', text: ERROR_WORDS.workshop_away.en },
  },
} as const satisfies Record<string, Words>

/** Answered with 503: it is there, and cannot be shown now. */
export function UnavailablePage({ site, what }: { site: Site; what: keyof typeof SAID }) {
  return <Message site={site} {...SAID[what][site.locale]} />
}
