import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS, type KindName } from '#domain/kinds/index.ts'
import type { Field } from '#domain/kinds/field.ts'
import { basesText } from '#domain/saving/bases.ts'
import { printOf } from '#domain/saving/printOf.ts'
import { oddValues, wrongType } from '../support/oddValues.ts'
import { startApp, type App, type Client } from '../support/startApp.ts'

let app: App
let author: Client
beforeAll(async () => {
  app = await startApp()
  author = await app.as('author.fedepl')
})
afterAll(() => app.close())

/** A form of one document of a kind, which saves one field after the other as the saver does. */
async function formOf(kind: KindName) {
  const document = await app.world.create(kind, 'author.fedepl', { title: 'Ébauche' })
  const at = `/api/${kind}/${document.uid}?locale=fr&depth=0&fallback-locale=null`
  let stored = (await author('GET', at)).body as Record<string, unknown>
  let number = 0
  return async (name: string, value: unknown): Promise<string> => {
    const headers = {
      'X-Form-Save': `${'c'.repeat(32)};${++number}`,
      'X-Form-Bases': basesText({ [name]: [printOf(stored[name])] }),
    }
    const { status, body, text } = await author('PATCH', `${at}&autosave=true`, { [name]: value }, headers)
    if (status === 200) stored = (body as { doc: Record<string, unknown> }).doc
    return status === 200 ? 'saved' : `${status} ${text.slice(0, 200)}`
  }
}

describe('a form of any kind', () => {
  it.each(Object.keys(KINDS) as KindName[])(
    '%s: saves whatever its fields hold, and says no only to what is no value of theirs',
    async (kind) => {
      const save = await formOf(kind)
      const { fields, kept = {} } = KINDS[kind] as { fields: Record<string, Field>; kept?: Record<string, Field> }
      const faults: string[] = []
      for (const [name, field] of Object.entries({ ...fields, ...kept })) {
        for (const value of [...oddValues(field), null]) {
          const answer = await save(name, value)
          if (answer !== 'saved') faults.push(`${name}: ${answer} for ${JSON.stringify(value).slice(0, 100)}`)
        }
        const wrong = wrongType(field)
        if (wrong !== undefined && !(await save(name, wrong)).startsWith('400')) faults.push(`${name}: takes ${JSON.stringify(wrong)}`) // prettier-ignore
      }
      expect(faults).toEqual([])
    },
  )
})
