import type { Locale } from '#domain/content/shared.ts'
import { typography } from '#richtext/typography.ts'
import { listAddress, withoutChoice, type Choice, type ListQuestion } from '../listed.ts'
import { WORDS } from '../words.ts'

interface ChosenFiltersProps {
  locale: Locale
  question: ListQuestion
  choices: readonly Choice[]
}

/** What was chosen, each with the way back, and the way back from all. */
export function ChosenFilters({ locale, question, choices }: ChosenFiltersProps) {
  const words = WORDS[locale]
  if (choices.length === 0) return null
  return (
    <div className="choisis">
      <h2 className="vh">{words.chosenFilters}</h2>
      <ul>
        {choices.map((choice) => (
          <li key={`${choice.name} ${choice.value}`}>
            {typography(choice.told, locale)}{' '}
            <a href={listAddress(withoutChoice(question, choice), locale)}>
              {words.removeFilter} <span className="vh">{typography(choice.told, locale)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={listAddress({ type: question.type, chosen: {}, page: 1 }, locale)}>{words.clearFilters}</a>
      </p>
    </div>
  )
}
