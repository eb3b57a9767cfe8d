import type { ServerProps } from 'payload'
import type { Language } from '#domain/wording.ts'
import { Plume } from '#site/parts/Plume.tsx'
import { languageFrom, say } from './words.ts'

/** The name of the product with its feather. Three barbs here are a drawing: they stand for nobody. */
export function Logo() {
  return (
    <span className="marque-admin">
      <Plume states={['on', 'on', 'on']} locale="fr" />
      Coplume
    </span>
  )
}

/** The feather alone, at the head of the navigation. */
export function Icon({ i18n }: Partial<ServerProps>) {
  const language = languageFrom(i18n ?? { language: 'fr' })
  return <Plume states={['on', 'on', 'on']} locale={language} className="icone-admin" label={say('home', language)} />
}

/** What the page to sign in is called, and for. */
export function BeforeLogin({ language }: { readonly language: Language }) {
  return (
    <div className="accueil">
      <h1>{say('space', language)}</h1>
      <p>{say('spaceText', language)}</p>
    </div>
  )
}
