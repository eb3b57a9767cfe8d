import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { actorOf } from '#access/actor.ts'
import { nowIso } from '#platform/clock.ts'
import { directoryOf } from '#directory/directory.ts'
import type { Awaited } from '../Board/board.ts'
import { boardOf } from '../Board/boardOf.ts'
import { ofOne } from '../names.ts'
import { Pages } from '../Pages/index.tsx'
import { pageOf, type Page } from '../Pages/pageOf.ts'
import { languageFrom, say } from '../words.ts'
import { Introduction } from './Introduction.tsx'
import { List } from './List.tsx'
import { rowOf, type Row, type Told } from './rowOf.ts'
import { titlesFor } from './titlesFor.ts'

const ADDRESS = '/admin/a-relire'
/** Texts on a page of each list, and how a page of it is asked for. */
const OWED = { size: 50, name: 'page' }
const OTHERS = { size: 50, name: 'suite' }

/**
 * What my organisation owes, the most urgent first, then what is awaited from others. Payload does not protect root views:
 * whoever is not logged in and active is sent to the login page here.
 */
export async function ToReview({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const actor = actorOf(req)
  if (!req.user || !actor || !permissions.canAccessAdmin)
    redirect(`/admin/login?redirect=${encodeURIComponent(ADDRESS)}`)
  const { i18n, payload } = req
  const language = languageFrom(i18n)
  const now = nowIso()

  const board = await boardOf(payload)
  const { partners, people } = await directoryOf(payload)
  const asked = [...partners.values()].find(({ slug }) => slug === searchParams?.organisation)
  const isOwed = (from: readonly string[]) => actor.partner !== null && from.includes(actor.partner)
  const isOther = (from: readonly string[]) => !isOwed(from) && (!asked || from.includes(asked.uid))
  const all = board.awaited(actor)
  const listed = board.owed(actor)
  const owed = pageOf(listed, OWED, searchParams)
  const others = pageOf(board.awaited(actor, isOther), OTHERS, searchParams)
  const shown = [...owed.rows, ...others.rows]
  const titles = await titlesFor(
    req,
    shown.map(({ ref }) => ref),
    language,
  )
  const told: Told = { language, now, actor, titles, partners, people }
  const rows = ({ rows: list }: Page<Awaited>) => list.flatMap((each): Row[] => compact(rowOf(each, told)))
  const mine = actor.partner ? (partners.get(actor.partner)?.nameWithArticle[language] ?? null) : null
  const othersHeading = asked
    ? say('waitingForOne', language, { partner: ofOne(asked.nameWithArticle[language], language) })
    : say(mine ? 'waitingForOthers' : 'answersAwaited', language)
  const addressOf = (anchor: string) => (query: string) =>
    `${ADDRESS}?${asked ? `organisation=${encodeURIComponent(asked.slug)}&` : ''}${query}#${anchor}`

  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user}
      visibleEntities={{ collections: visibleEntities?.collections, globals: visibleEntities?.globals }}
    >
      <SetStepNav nav={[{ label: say('toReview', language) }]} />
      <Gutter className="listes">
        <main>
          <h1 className="l-h1">{say('toReview', language)}</h1>
          <Introduction
            owed={owed.total}
            late={listed.countUpTo(now)}
            awaited={all.count}
            partner={mine}
            language={language}
          />
          {owed.total > 0 && (
            <section aria-labelledby="a-relire">
              <h2 id="a-relire" className="vh">
                {say('toReview', language)}
              </h2>
              <List rows={rows(owed)} language={language} isMine />
              <Pages
                page={owed}
                label={say('toReview', language)}
                addressOf={addressOf('a-relire')}
                language={language}
              />
            </section>
          )}
          {(mine !== null || others.total > 0) && (
            <section className="l-part" aria-labelledby="attente">
              <h2 id="attente" className="l-h2">
                {othersHeading}
              </h2>
              {asked && (
                <p className="l-note">
                  <Link href={ADDRESS} prefetch={false}>
                    {say('seeAllWaiting', language)}
                  </Link>
                </p>
              )}
              {mine && !asked && others.total > 0 && <p className="l-note">{say('waitingForOthersText', language)}</p>}
              {others.total === 0 ? (
                <p className="l-note">{say('noOtherWaiting', language)}</p>
              ) : (
                <List rows={rows(others)} language={language} isMine={false} />
              )}
              <Pages page={others} label={othersHeading} addressOf={addressOf('attente')} language={language} />
            </section>
          )}
        </main>
      </Gutter>
    </DefaultTemplate>
  )
}

const compact = (row: Row | null): Row[] => (row ? [row] : [])
