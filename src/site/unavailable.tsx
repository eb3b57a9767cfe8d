import type { Locale } from '#domain/content/shared.ts'
import { Message } from './parts/Message.tsx'
import type { Site } from './site.ts'

const SAID: Readonly<Record<Locale, { title: string; text: string }>> = {
  fr: {
    title: 'Page momentanément indisponible',
    text: 'Ce texte est publié, mais il ne peut pas être montré pour le moment. Revenez dans quelques minutes.',
  },
  en: {
    title: 'Page temporarily unavailable',
    text: 'This text is published, but it cannot be shown just now. Please come back in a few minutes.',
  },
}

/** Answered with 503: the text is live, and what is stored of it cannot be believed. */
export function UnavailablePage({ site }: { site: Site }) {
  return <Message site={site} {...SAID[site.locale]} />
}
