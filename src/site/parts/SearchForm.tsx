import { searchAddress } from '#domain/delivered/addresses.ts'
import type { Locale } from '#domain/content/shared.ts'
import { WORDS } from '../words.ts'
import { Icon } from './Icon.tsx'

interface SearchFormProps {
  locale: Locale
  /** What is looked for already. */
  q?: string
  /** In the page itself, not in its head. */
  isLarge?: boolean
}

/** Words to find, sent as an address that can be kept and shared. */
export function SearchForm({ locale, q, isLarge = false }: SearchFormProps) {
  const words = WORDS[locale]
  const id = isLarge ? 'chercher-ici' : 'chercher'
  return (
    <form className={isLarge ? 'chercher large' : 'chercher'} role="search" action={searchAddress(locale)}>
      <label htmlFor={id} className="vh">
        {words.searchLabel}
      </label>
      <input
        id={id}
        type="search"
        name="q"
        defaultValue={q}
        maxLength={200}
        placeholder={isLarge ? undefined : words.searchAct}
      />
      <button type="submit">
        <Icon name="search" /> <span className={isLarge ? undefined : 'vh'}>{words.searchAct}</span>
      </button>
    </form>
  )
}
