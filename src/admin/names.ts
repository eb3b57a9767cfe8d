import type { Language } from '#domain/wording.ts'

/** « la FedEpl, l’AFD et la Caisse des Dépôts » */
export const listOf = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names)

/** « de la FedEpl, de l’AFD et du Cerema »: the genitive of names that come with their article. */
export function ofAll(names: readonly string[], language: Language): string {
  return listOf(
    names.map((name) => ofOne(name, language)),
    language,
  )
}

export function ofOne(name: string, language: Language): string {
  if (language === 'en') return name
  if (/^le /i.test(name)) return `du ${name.slice(3)}`
  if (/^les /i.test(name)) return `des ${name.slice(4)}`
  return /^[aeiouyéèêh]/i.test(name) ? `d’${name}` : `de ${name}`
}
