import type { ServerComponentProps } from 'payload'
import { languageFrom } from '../words.ts'
import { Saver as Client } from './Saver.client.tsx'

type Props = Pick<ServerComponentProps, 'i18n'> & {
  id?: string | number
  /** Of the texts; the page knows another one already while it is on its way there. */
  locale?: { code: string }
  user?: { id: string | number } | null
}

/** In every form of a text, beside its controls: what is typed is stored by itself, and here is said how that goes. */
export function Saver({ id, i18n, locale, user }: Props) {
  if (!user) return null
  const uid = id === undefined ? null : String(id)
  return <Client uid={uid} locale={locale?.code ?? 'fr'} person={String(user.id)} language={languageFrom(i18n)} />
}
