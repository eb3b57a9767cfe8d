import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentRef } from '#domain/events.ts'
import { newId } from '#platform/hash.ts'
import { chapterData } from '../support/content.ts'
import { pictureForm } from '../support/doors/guide.ts'
import { pictureOf } from '../support/pictures.ts'
import {
  isGranted,
  PEOPLE,
  RELATIONS,
  RIGHTS,
  type PersonRole,
  type Relation,
  type RightsAction,
} from '../support/doors/rightsTable.ts'
import { startApp, type App, type Client } from '../support/startApp.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

/** Those of a partner are of AFD. */
const NAMES: Readonly<Record<PersonRole, string>> = {
  author: 'author.afd',
  reviewer: 'reviewer.afd',
  coordinator: 'coordinator.afd',
  'chief-editor': 'chief-editor',
  observer: 'observer',
  admin: 'admin',
}

/** A chapter that is to the person what `relation` says. */
async function chapterFor(role: PersonRole, relation: Relation): Promise<DocumentRef> {
  const { afd, cdc, fedepl } = app.world.partners
  const owners = {
    own: { createdBy: app.world.person(NAMES[role]).id, leadPartner: afd, coPartners: [cdc] },
    lead: { leadPartner: afd, coPartners: [cdc] },
    owned: { leadPartner: fedepl, coPartners: [afd] },
    shared: { leadPartner: fedepl, coPartners: [cdc] },
    other: { leadPartner: fedepl, coPartners: [cdc] },
  }[relation]
  const uid = newId()
  await app.payload.create({
    collection: 'chapters',
    data: { id: uid, ...chapterData(), ...owners },
    locale: 'fr',
    overrideAccess: true,
    depth: 0,
  } as never)
  const document = { type: 'chapters', uid } as const
  const share = { own: unshared, lead: unshared, owned: unshared, other: unshared, shared: submitAndWithdraw }[relation]
  await share(document)
  return document
}

const unshared = () => Promise.resolve()
const submitAndWithdraw = async (document: DocumentRef) => {
  await app.world.submit('chief-editor', document)
  await app.world.do('chief-editor', document, { command: 'withdraw', round: app.world.seen(document).round })
}
const inReview = (document: DocumentRef) => app.world.submit('chief-editor', document)
const approved = async (document: DocumentRef) => {
  await inReview(document)
  await app.world.approveByAll(document)
}
const live = async (document: DocumentRef) => {
  await approved(document)
  await app.world.publish('chief-editor', document)
}
const binned = async ({ uid }: DocumentRef) =>
  void (await (
    await app.as('chief-editor')
  )('PATCH', `/api/chapters/${uid}`, { deletedAt: new Date().toISOString() }))

interface Deed {
  /** Relations in which the state the action needs can exist. */
  relations: readonly Relation[]
  /** Brings the document to where the action makes sense. */
  prepare(document: DocumentRef, role: PersonRole, relation: Relation): Promise<unknown>
  /** Tries it, and says whether it happened. */
  isDone(client: Client, document: DocumentRef): Promise<boolean>
}

const KNOWN = RELATIONS.filter((relation) => relation !== 'other')
const command =
  (body: (document: DocumentRef) => Promise<object> | object) => async (client: Client, document: DocumentRef) =>
    (await client('POST', `/api/chapters/${document.uid}/workflow`, await body(document))).status === 200
const workingRevision = async ({ uid }: DocumentRef) =>
  (await (await app.as('chief-editor'))('GET', `/api/chapters/${uid}/workflow`)).body as {
    round: number
    workingRevision: string
    liveRevision: string
  }
const ownersOf = async ({ uid }: DocumentRef) =>
  JSON.stringify(
    ((await (await app.as('chief-editor'))('GET', `/api/chapters/${uid}?depth=0`)).body as { coPartners: string[] })
      .coPartners,
  )
/** Who submits before a withdrawal: the person, where they may; « own » is about that. */
const SUBMITTERS: Readonly<Record<PersonRole, string>> = {
  ...NAMES,
  reviewer: 'chief-editor',
  observer: 'chief-editor',
  admin: 'chief-editor',
}
const submitters = {
  own: (role: PersonRole) => SUBMITTERS[role],
  lead: () => 'chief-editor',
  owned: () => 'chief-editor',
  shared: () => 'chief-editor',
  other: () => 'chief-editor',
} as const

// prettier-ignore
const DEEDS: Readonly<Record<RightsAction, Deed>> = {
  read: { relations: RELATIONS, prepare: unshared, isDone: async (client, { uid }) => (await client('GET', `/api/chapters/${uid}`)).status === 200 },
  versions: {
    relations: RELATIONS,
    prepare: unshared,
    isDone: async (client, { uid }) => (((await client('GET', `/api/chapters/versions?where[parent][equals]=${uid}`)).body as { totalDocs?: number }).totalDocs ?? 0) > 0,
  },
  edit: { relations: RELATIONS, prepare: unshared, isDone: async (client, { uid }) => (await client('PATCH', `/api/chapters/${uid}`, { summary: 'Réécrit.' })).status === 200 },
  setOwners: {
    relations: RELATIONS,
    prepare: unshared,
    isDone: async (client, document) => {
      const before = await ownersOf(document)
      await client('PATCH', `/api/chapters/${document.uid}`, { coPartners: [] })
      return (await ownersOf(document)) !== before
    },
  },
  submit: {
    relations: RELATIONS,
    prepare: unshared,
    isDone: command(async (document) => {
      const { round, workingRevision: revision } = await workingRevision(document)
      return { command: 'submit', round, revision }
    }),
  },
  answer: { relations: KNOWN, prepare: inReview, isDone: command((document) => ({ command: 'approve', ...app.world.seen(document) })) },
  withdraw: {
    relations: KNOWN,
    prepare: (document, role, relation) => app.world.submit(submitters[relation](role), document),
    isDone: command((document) => ({ command: 'withdraw', round: app.world.seen(document).round })),
  },
  publish: { relations: KNOWN, prepare: approved, isDone: command((document) => ({ command: 'publish', ...app.world.seen(document) })) },
  unpublish: { relations: KNOWN, prepare: live, isDone: command(async (document) => ({ command: 'unpublish', revision: (await workingRevision(document)).liveRevision, reason: 'Essai.' })) },
  archive: { relations: RELATIONS, prepare: unshared, isDone: command(() => ({ command: 'archive' })) },
  bin: { relations: RELATIONS, prepare: unshared, isDone: async (client, { uid }) => (await client('PATCH', `/api/chapters/${uid}`, { deletedAt: new Date().toISOString() })).status === 200 },
  restore: { relations: RELATIONS, prepare: binned, isDone: async (client, { uid }) => (await client('PATCH', `/api/chapters/${uid}?trash=true`, { deletedAt: null })).status === 200 },
  // What was submitted once stays findable for good: nobody deletes it, so there is no « shared » here.
  delete: { relations: ['own', 'lead', 'owned', 'other'], prepare: binned, isDone: async (client, { uid }) => (await client('DELETE', `/api/chapters/${uid}?trash=true`)).status === 200 },
}

const told: string[] = []
afterAll(() =>
  console.log(
    `\n${['action      relation '.concat(PEOPLE.map((role) => role.padEnd(13)).join('')), ...told].join('\n')}\n`,
  ),
)

describe.each(Object.keys(RIGHTS) as RightsAction[])('to %s', (action) => {
  it.each(DEEDS[action].relations)('a document that is « %s » to them', async (relation) => {
    const wrong: string[] = []
    const row: string[] = []
    for (const role of PEOPLE) {
      const document = await chapterFor(role, relation)
      await DEEDS[action].prepare(document, role, relation)
      const isDone = await DEEDS[action].isDone(await app.as(NAMES[role]), document)
      const isMeant = isGranted(action, role, relation)
      row.push({ true: 'yes', false: '–' }[`${isDone}`].padEnd(13))
      wrong.push(
        ...{
          true: [],
          false: [`${role} ${isDone ? 'could' : 'could not'} ${action} a document that is « ${relation} » to them`],
        }[`${isDone === isMeant}`],
      )
    }
    told.push(`${action.padEnd(12)}${relation.padEnd(9)}${row.join('')}`)
    expect(wrong).toEqual([])
  })
})

describe('what depends on no document', () => {
  const MAY = {
    'create a text': { author: 201, reviewer: 403, coordinator: 201, 'chief-editor': 201, observer: 403, admin: 403 },
    'upload a medium': { author: 201, reviewer: 403, coordinator: 201, 'chief-editor': 201, observer: 403, admin: 403 },
    'describe a medium': {
      author: 200,
      reviewer: 403,
      coordinator: 200,
      'chief-editor': 200,
      observer: 403,
      admin: 403,
    },
    'create a partner': {
      author: 403,
      reviewer: 403,
      coordinator: 403,
      'chief-editor': 403,
      observer: 403,
      admin: 201,
    },
    'rename a partner': {
      author: 403,
      reviewer: 403,
      coordinator: 403,
      'chief-editor': 403,
      observer: 403,
      admin: 200,
    },
    'delete a partner': {
      author: 403,
      reviewer: 403,
      coordinator: 403,
      'chief-editor': 403,
      observer: 403,
      admin: 403,
    },
    'invite an author of AFD': {
      author: 403,
      reviewer: 403,
      coordinator: 201,
      'chief-editor': 403,
      observer: 403,
      admin: 201,
    },
    'invite an administrator': {
      author: 403,
      reviewer: 403,
      coordinator: 403,
      'chief-editor': 403,
      observer: 403,
      admin: 201,
    },
    'take a second factor away': {
      author: 403,
      reviewer: 403,
      coordinator: 403,
      'chief-editor': 403,
      observer: 403,
      // Where there is one: second-factor.test.ts.
      admin: 404,
    },
  } as const
  type Matter = keyof typeof MAY
  const picture = async () => pictureForm(await pictureOf(newId()))
  const account = (roles: string[], partner: string | null) => ({
    email: `i-${newId()}@example.org`,
    name: 'I',
    password: 'un-long-mot-de-passe',
    roles,
    partner,
  })
  const TRY: Readonly<Record<Matter, (client: Client) => Promise<{ status: number }>>> = {
    'create a text': (client) =>
      client('POST', '/api/chapters', { ...chapterData(), leadPartner: app.world.partners.afd }),
    'upload a medium': async (client) => client('POST', '/api/media', await picture()),
    'describe a medium': async (client) => {
      // Of an organisation it would be described by its own people only, until a text with it was submitted.
      const made = await (await app.as('chief-editor'))('POST', '/api/media', await picture())
      return client('PATCH', `/api/media/${(made.body as { doc: { id: string } }).doc.id}`, {
        alt: 'Une autre description',
      })
    },
    'create a partner': (client) =>
      client('POST', '/api/partners', {
        name: 'N',
        nameWithArticle: 'la N',
        fullName: 'N',
        slug: `n-${newId().slice(0, 8)}`,
        isActive: false,
      }),
    'rename a partner': (client) =>
      client('PATCH', `/api/partners/${app.world.partners.afd}`, { fullName: 'Agence française de développement' }),
    'delete a partner': (client) => client('DELETE', `/api/partners/${app.world.partners.afd}`),
    'invite an author of AFD': (client) => client('POST', '/api/users', account(['author'], app.world.partners.afd)),
    'invite an administrator': (client) => client('POST', '/api/users', account(['admin'], null)),
    'take a second factor away': (client) =>
      client('POST', `/api/users/${app.world.person('reviewer2.afd').id}/second-factor/removal`, {}),
  }
  it.each(Object.keys(MAY) as Matter[])('%s', async (matter) => {
    const statuses: Record<string, number> = {}
    for (const role of PEOPLE) statuses[role] = (await TRY[matter](await app.as(NAMES[role]))).status
    expect(statuses).toEqual(MAY[matter])
  })
})
