import { Link } from '@payloadcms/ui'
import type { Language } from '#domain/wording.ts'
import { typography } from '#richtext/typography.ts'
import type { PartnerName } from '#directory/directory.ts'
import { totalOf, type Cell, type Part } from '../Board/standing.ts'
import { say, type WordKey } from '../words.ts'

interface Props {
  readonly parts: readonly Part[]
  readonly whole: Part
  /** The organisations asked for anything, in their fixed order. */
  readonly partners: readonly PartnerName[]
  /** The person's own organisation. */
  readonly mine: string | null
  readonly language: Language
}

/** Barbs drawn in a cell at most; the numbers beside them say the same. */
const MOST_BARBS = 40

/** Who has approved how much, and whose answers are awaited: a table, read row by row on a narrow screen. */
export function Matrix({ parts, whole, partners, mine, language }: Props) {
  return (
    <div className="mat-c" role="region" aria-labelledby="mat-titre" tabIndex={0}>
      <table className="mat">
        <caption id="mat-titre" className="vh">
          {say('answersCaption', language)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('part', language)}</th>
            {partners.map(({ uid, name }) => (
              <th key={uid} scope="col">
                {name[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.key}>
              <th scope="row">
                {nameOf(part, language)}
                <span>{say('textsSubmitted', language, { count: part.texts })}</span>
              </th>
              {partners.map((partner) => (
                <td key={partner.uid} data-qui={partner.name[language]}>
                  <Standing cell={part.cells.get(partner.uid)} {...{ part, partner, mine, language }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('wholeGuide', language)}</th>
            {partners.map((partner) => {
              const cell = whole.cells.get(partner.uid)
              return (
                <td key={partner.uid} data-qui={partner.name[language]}>
                  {cell && approvedText(cell, language)}
                </td>
              )
            })}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

interface StandingProps {
  readonly cell: Cell | undefined
  readonly part: Part
  readonly partner: PartnerName
  readonly mine: string | null
  readonly language: Language
}

function Standing({ cell, part, partner, mine, language }: StandingProps) {
  if (!cell) return <span className="mt-d">{say('notConcerned', language)}</span>
  const { awaited, toCorrect, abstained } = cell
  const others = [
    toCorrect > 0 && say('toCorrectCell', language, { count: toCorrect }),
    abstained > 0 && say('abstainedCell', language, { count: abstained }),
  ].filter(Boolean)
  const href =
    partner.uid === mine
      ? '/admin/a-relire'
      : `/admin/a-relire?organisation=${encodeURIComponent(partner.slug)}#attente`
  return (
    <>
      <span className="mt-n">{approvedText(cell, language)}</span>
      {totalOf(cell) <= MOST_BARBS && (
        <span className="mt-u" aria-hidden="true">
          {(['approved', 'awaited', 'toCorrect', 'abstained'] as const).flatMap((kind) =>
            Array.from({ length: cell[kind] }, (_, rank) => <i key={`${kind}-${rank}`} className={BARBS[kind]} />),
          )}
        </span>
      )}
      {awaited > 0 && (
        <Link href={href} prefetch={false} className="mt-l">
          <span className="vh">
            {say('awaitedFromSpoken', language, { partner: partner.name[language], part: nameOf(part, language) })}
          </span>
          {say('awaitedCell', language, { count: awaited })}
        </Link>
      )}
      {others.length > 0 && <span className="mt-d">{others.join(', ')}</span>}
      {awaited === 0 && others.length === 0 && <span className="mt-d">{say('upToDate', language)}</span>}
    </>
  )
}

const approvedText = (cell: Cell, language: Language): string =>
  say('approvedCell', language, {
    count: cell.approved,
    total: totalOf(cell),
  })

const BARBS = { approved: 'm-on', awaited: 'm-att', toCorrect: 'm-non', abstained: 'm-abs' } as const

function nameOf({ key, heading }: Part, language: Language): string {
  const said = heading?.[language] ?? heading?.fr ?? heading?.en
  return said ? typography(said, language) : say(key as WordKey, language)
}
