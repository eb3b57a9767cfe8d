import type { Locale } from '#domain/content/shared.ts'
import { YEARS } from '#domain/delivered/filters.ts'
import { typography } from '#richtext/typography.ts'
import { listAddress, type Choice, type FilterShown, type ListQuestion } from '../listed.ts'
import { WORDS } from '../words.ts'

interface FiltersProps {
  locale: Locale
  question: ListQuestion
  filters: readonly FilterShown[]
}

/** What a list can be asked, sent as an address that can be kept and shared. Boxes, so that several values may be chosen. */
export function Filters({ locale, question, filters }: FiltersProps) {
  const words = WORDS[locale]
  if (filters.length === 0) return null
  return (
    <details className="filtres">
      <summary>{words.filterList}</summary>
      <form action={listAddress({ type: question.type, chosen: {}, page: 1 }, locale)}>
        <p className="aide">{typography(words.filterHelp, locale)}</p>
        <div className="groupes">
          {filters.map((filter) => (
            <Filter key={filter.name} locale={locale} filter={filter} />
          ))}
        </div>
        <button type="submit">{words.applyFilters}</button>
      </form>
    </details>
  )
}

function Filter({ locale, filter: { name, label, choices, isYear } }: { locale: Locale; filter: FilterShown }) {
  // A year is written in place of the one that was; where an address names several, the others stay boxes.
  const written = isYear ? choices.find(({ isChosen }) => isChosen) : undefined
  const boxes = choices.filter((choice) => choice !== written)
  return (
    <fieldset>
      <legend>{typography(label, locale)}</legend>
      <div className="cases">
        {boxes.map((choice) => (
          <Box key={choice.value} locale={locale} choice={choice} />
        ))}
        {isYear && (
          <label className="annee">
            {WORDS[locale].whichYear}{' '}
            <input type="number" name={name} min={YEARS.least} max={YEARS.most} defaultValue={written?.value} />
          </label>
        )}
      </div>
    </fieldset>
  )
}

function Box({ locale, choice: { name, value, label, count, isChosen } }: { locale: Locale; choice: Choice }) {
  return (
    <label>
      <input type="checkbox" name={name} value={value} defaultChecked={isChosen} />{' '}
      <span>
        {typography(label, locale)} <span className="nombre">({count})</span>
      </span>
    </label>
  )
}
