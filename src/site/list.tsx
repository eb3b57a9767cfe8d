import { feedAddress, homeAddress, pageAddress } from '#domain/delivered/addresses.ts'
import type { DeliveredItem } from '#domain/delivered/index.ts'
import { NEWS } from '#domain/delivered/shared.ts'
import type { Locale } from '#domain/content/shared.ts'
import { KINDS } from '#domain/kinds/index.ts'
import type { Kind } from '#domain/kinds/kind.ts'
import { typography } from '#richtext/typography.ts'
import { say } from '#words/say.ts'
import { SITE_WORDS } from '#words/site.ts'
import { Breadcrumb } from './parts/Breadcrumb.tsx'
import { ChosenFilters } from './parts/ChosenFilters.tsx'
import { Filters } from './parts/Filters.tsx'
import { Layout } from './parts/Layout.tsx'
import { Pages } from './parts/Pages.tsx'
import type { Site } from './site.ts'
import { listDescribedAs, textOf } from './described.ts'
import { wordsOf } from './facts.ts'
import { listAddress, withoutChoice, type Choice, type Listed, type ListQuestion } from './listed.ts'
import { WORDS } from './words.ts'

/** Choices named in the title of a page: tabs and bookmarks show few words. */
const MOST_IN_TITLE = 3

interface ListPageProps {
  site: Site
  question: ListQuestion
  /** Null where its address cannot be understood. */
  list: Listed | null
}

/** The live documents of a type, a page of those that answer what was chosen. */
export function ListPage({ site, question, list }: ListPageProps) {
  const { locale } = site
  const { type, unknown } = question
  const words = WORDS[locale]
  const title = KINDS[type].plural[locale]
  const steps = [{ title: words.contents, href: homeAddress(locale) }, { title }]
  const alternate = listAddress(question, locale === 'fr' ? 'en' : 'fr')
  const chosen = (list?.filters ?? []).flatMap(({ choices }) => choices.filter(({ isChosen }) => isChosen))
  return (
    <Layout
      site={site}
      title={titleOf(question, chosen, locale)}
      description={listDescribedAs(type, site.title, locale)}
      steps={steps}
      section={type}
      alternate={alternate}
      isHidden={!site.found}
    >
      <Breadcrumb locale={locale} steps={steps} />
      <div className="liste">
        <h1>{title}</h1>
        {unknown !== null && <NotUnderstood locale={locale} question={question} unknown={unknown} />}
        {list && (
          <>
            <Filters locale={locale} question={question} filters={list.filters} />
            <ChosenFilters locale={locale} question={question} choices={chosen} />
            {chosen.length > 0 && list.total > 0 && (
              <p className="compte" role="status">
                {say(SITE_WORDS.answers, locale, { count: list.total, all: list.all, chosen: chosen.length })}
              </p>
            )}
            {list.items.length === 0 && <Nothing locale={locale} question={question} list={list} />}
            <Items locale={locale} items={list.items} />
            <Pages
              locale={locale}
              label={words.listPages}
              page={question.page}
              pages={list.pages}
              at={(page) => listAddress({ ...question, page }, locale)}
            />
          </>
        )}
        {NEWS.includes(type) && (
          <p className="suite">
            <a href={feedAddress({ type, locale })}>{words.newsOf}</a>
          </p>
        )}
      </div>
    </Layout>
  )
}

/** Of the list, with what was chosen of it and which page it is. */
function titleOf({ type, page }: ListQuestion, chosen: readonly Choice[], locale: Locale): string {
  const shown = chosen.slice(0, MOST_IN_TITLE).map(({ label }) => label)
  const plural = KINDS[type].plural[locale]
  const whole =
    shown.length > 0 ? say(SITE_WORDS.chosenOne, locale, { filter: plural, value: shown.join(', ') }) : plural
  return typography(page > 1 ? `${whole}, ${WORDS[locale].page.toLowerCase()} ${page}` : whole, locale)
}

function Items({ locale, items }: { locale: Locale; items: Listed['items'] }) {
  return (
    <ul className="entrees">
      {items.map((item) => (
        <li key={item.uid} lang={item.locale}>
          <p className="sur">{typography(kindOf(item), item.locale)}</p>
          <h2>
            <a href={pageAddress({ type: item.type, slug: item.slug, locale })}>
              {typography(item.title, item.locale)}
            </a>
          </h2>
          <p className="res">{typography(textOf(item), item.locale)}</p>
        </li>
      ))}
    </ul>
  )
}

interface NoItemsProps {
  locale: Locale
  question: ListQuestion
  list: Listed
}

/** Why there is nothing, and what would show something. */
function Nothing({ locale, question, list: { all, total, wider } }: NoItemsProps) {
  const words = WORDS[locale]
  if (all === 0) return <p className="chapeau">{words.none}</p>
  if (total > 0)
    return (
      <div className="vide" role="status">
        <p className="chapeau">{words.beyondList}</p>
        <p>
          <a href={listAddress({ ...question, page: 1 }, locale)}>{words.firstPage}</a>
        </p>
      </div>
    )
  return (
    <div className="vide" role="status">
      <p className="chapeau">
        {say(SITE_WORDS.noneAnswers, locale, { chosen: Object.values(question.chosen).flat().length })}
      </p>
      {wider.length > 0 && (
        <>
          <p>{typography(words.widen, locale)}</p>
          <ul>
            {wider.map(({ choice, count }) => (
              <li key={`${choice.name} ${choice.value}`}>
                <a href={listAddress(withoutChoice(question, choice), locale)}>
                  {typography(say(SITE_WORDS.without, locale, { choice: choice.told, count }), locale)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function NotUnderstood({ locale, question, unknown }: { locale: Locale; question: ListQuestion; unknown: string }) {
  const words = WORDS[locale]
  return (
    <>
      <p className="chapeau" role="alert">
        {typography(words.listUnknown, locale)} {unknown && <code>{unknown}</code>}
      </p>
      <p>
        <a href={listAddress({ ...question, chosen: {}, page: 1 }, locale)}>{words.wholeList}</a>
      </p>
    </>
  )
}

/** What it is, in few words, above its title. Words of a vocabulary go on in lower case. */
function kindOf(item: DeliveredItem): string {
  const { entry, fields }: Kind = KINDS[item.type]
  const words = (entry?.above ?? []).flatMap((name, at) => {
    const isTerm = at > 0 && fields[name]?.control.as === 'choice'
    return wordsOf(item, name).map((word) => (isTerm ? word.charAt(0).toLowerCase() + word.slice(1) : word))
  })
  return words.join(', ')
}
