import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { actorOf } from '#access/actor.ts'
import type { Language } from '#domain/wording.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { nowIso } from '#platform/clock.ts'
import { partnerNames, personNames } from '#review/directory.ts'
import { tell } from '../listWords.ts'
import { ofOne } from '../names.ts'
import { languageFrom, say } from '../words.ts'
import { awaitedAnswers, isOverdue, owedBy } from './awaited.ts'
import { Introduction } from './Introduction.tsx'
import { List } from './List.tsx'
import { rowOf, type Row, type Told } from './rowOf.ts'
import { titlesFor } from './titlesFor.ts'

const ADDRESS = '/admin/a-relire'
/** Texts shown in each list; nobody works through more in one sitting. */
const SHOWN = 100

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

  const ledger = ledgerOf(payload)
  await ledger.follow()
  const awaited = awaitedAnswers(ledger.guide, actor, now)
  const owed = owedBy(actor.partner, awaited)
  const partners = await partnerNames(payload)
  const asked = [...partners.values()].find(({ slug }) => slug === searchParams?.organisation)
  const others = awaited.filter((each) => !owed.includes(each) && (!asked || each.from.includes(asked.uid)))
  const shown = [...owed.slice(0, SHOWN), ...others.slice(0, SHOWN)]
  const [titles, people] = await Promise.all([
    titlesFor(
      req,
      shown.map(({ ref }) => ref),
      language,
    ),
    personNames(
      payload,
      shown.map(({ round }) => round.submittedBy),
    ),
  ])
  const told: Told = { language, now, actor, titles, partners, people }
  const rows = (list: typeof awaited) => list.slice(0, SHOWN).flatMap((each): Row[] => compact(rowOf(each, told)))
  const mine = actor.partner ? (partners.get(actor.partner)?.nameWithArticle[language] ?? null) : null
  const askedName = asked && ofOne(asked.nameWithArticle[language], language)

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
            owed={owed.length}
            late={owed.filter((each) => isOverdue(each, now)).length}
            awaited={awaited.length}
            partner={mine}
            language={language}
          />
          {owed.length > 0 && (
            <section aria-labelledby="a-relire">
              <h2 id="a-relire" className="vh">
                {say('toReview', language)}
              </h2>
              <List rows={rows(owed)} language={language} isMine />
              <Hidden count={owed.length - SHOWN} language={language} />
            </section>
          )}
          {(mine !== null || others.length > 0) && (
            <section className="l-part" aria-labelledby="attente">
              <h2 id="attente" className="l-h2">
                {askedName
                  ? tell('waitingForOne', language, { partner: askedName })
                  : tell(mine ? 'waitingForOthers' : 'answersAwaited', language)}
              </h2>
              {asked && (
                <p className="l-note">
                  <Link href={ADDRESS} prefetch={false}>
                    {tell('seeAllWaiting', language)}
                  </Link>
                </p>
              )}
              {mine && !asked && others.length > 0 && (
                <p className="l-note">{tell('waitingForOthersText', language)}</p>
              )}
              {others.length === 0 ? (
                <p className="l-note">{tell('noOtherWaiting', language)}</p>
              ) : (
                <List rows={rows(others)} language={language} isMine={false} />
              )}
              <Hidden count={others.length - SHOWN} language={language} />
            </section>
          )}
        </main>
      </Gutter>
    </DefaultTemplate>
  )
}

const compact = (row: Row | null): Row[] => (row ? [row] : [])

function Hidden({ count, language }: { count: number; language: Language }) {
  return count > 0 ? <p className="l-note">{tell('moreTexts', language, { count })}</p> : null
}
