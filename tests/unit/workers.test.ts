import { afterEach, describe, expect, it } from 'vitest'
import { diffHtml } from '#richtext/compare/diffHtml.ts'
import { strippedPicture } from '#platform/strippedPicture.ts'
import { inWorker } from '#platform/workers/inWorker.ts'
import { openWorkers } from '#platform/workers/openWorkers.ts'
import { pictureOf } from '#tests/support/pictures.ts'

const TIRESOME = new URL('../support/tiresomeWorker.mjs', import.meta.url)
const LABELS = { added: '+', deleted: '-', colon: ':', Added: 'A', Deleted: 'D', Modified: 'M' }

let opened: ReturnType<typeof openWorkers>[] = []
const open = (limits: Parameters<typeof openWorkers>[0]) => {
  const workers = openWorkers(limits)
  opened.push(workers)
  return workers
}
afterEach(async () => {
  await Promise.all(opened.map((workers) => workers.close()))
  opened = []
})

describe('the pool of workers', () => {
  it('does the same as the process itself would: a comparison, a picture', async () => {
    open({ threads: 1 })
    const args: Parameters<typeof diffHtml> = ['<p>le vieux puits</p>', '<p>le puits</p>', LABELS]
    expect(await inWorker({ name: 'diffHtml', person: 'p', here: diffHtml, args })).toEqual(diffHtml(...args))
    const picture = await pictureOf('a')
    const stripped = await inWorker({
      name: 'strippedPicture',
      person: 'p',
      here: strippedPicture,
      args: [picture, 'image/jpeg'],
    })
    expect(Buffer.from(stripped).equals(Buffer.from(await strippedPicture(picture, 'image/jpeg')))).toBe(true)
    const asPng = inWorker({
      name: 'strippedPicture',
      person: 'p',
      here: strippedPicture,
      args: [picture, 'image/png'],
    })
    await expect(asPng).rejects.toThrow('Another format')
  })

  it('passes on what a task throws, and goes on', async () => {
    const workers = open({ threads: 1, file: TIRESOME })
    await expect(workers.run({ name: 'diffHtml', person: 'p', args: ['throw'] })).rejects.toThrow('of the task')
    expect(await workers.run({ name: 'diffHtml', person: 'p', args: ['answer', 1] })).toEqual([1])
  })

  it('ends what is late with a refusal, and goes on', async () => {
    const workers = open({ threads: 1, file: TIRESOME, deadlineMs: 1500 })
    await expect(workers.run({ name: 'diffHtml', person: 'p', args: ['loop'] })).rejects.toMatchObject({
      code: 'too_heavy',
      status: 503,
    })
    expect(await workers.run({ name: 'diffHtml', person: 'p', args: ['answer', 2] })).toEqual([2])
  })

  it('counts the time spent waiting: nobody hangs behind a task that does not end', async () => {
    const workers = open({ threads: 1, file: TIRESOME, deadlineMs: 1500 })
    const both = await Promise.allSettled([
      workers.run({ name: 'diffHtml', person: 'p', args: ['loop'] }),
      workers.run({ name: 'diffHtml', person: 'p', args: ['loop'] }),
    ])
    expect(both).toMatchObject([{ reason: { code: 'too_heavy' } }, { reason: { code: 'too_heavy' } }])
  })

  it('refuses at once when too many wait', async () => {
    const workers = open({ threads: 1, queue: 2, file: TIRESOME, deadlineMs: 3000 })
    const asked = Array.from({ length: 5 }, () => workers.run({ name: 'diffHtml', person: 'p', args: ['loop'] }))
    const told = await Promise.allSettled(asked)
    const codes = told.map((each) => ((each as PromiseRejectedResult).reason as { code: string }).code).sort()
    expect(codes).toEqual(['busy', 'busy', 'too_heavy', 'too_heavy', 'too_heavy'])
  })

  it('leaves places for others: one person has so many, and no more', async () => {
    const workers = open({ threads: 1, queue: 9, ofOne: 2, file: TIRESOME, deadlineMs: 3000 })
    const people = ['greedy', 'greedy', 'greedy', 'other']
    const told = await Promise.allSettled(
      people.map((person) => workers.run({ name: 'diffHtml', person, args: ['loop'] })),
    )
    const codes = told.map((each) => ((each as PromiseRejectedResult).reason as { code: string }).code)
    expect(codes).toEqual(['too_heavy', 'too_heavy', 'too_much_at_once', 'too_heavy'])
    expect(await workers.run({ name: 'diffHtml', person: 'greedy', args: ['answer', 4] })).toEqual([4])
  })

  it.each(['exit', 'eat'])('survives a worker that dies (%s)', async (deed) => {
    const workers = open({ threads: 1, file: TIRESOME })
    await expect(workers.run({ name: 'diffHtml', person: 'p', args: [deed] })).rejects.toMatchObject({
      code: 'too_heavy',
    })
    expect(await workers.run({ name: 'diffHtml', person: 'p', args: ['answer', 3] })).toEqual([3])
  })
})

it('without a pool the work is done here, as in the commands that serve nobody', async () => {
  expect(await inWorker({ name: 'diffHtml', person: 'p', here: (a: number) => a + 1, args: [1] })).toBe(2)
})
