import { EVENT_TYPES, type LedgerEvent } from '#domain/events.ts'

/** What a forger would write instead of an event: each must be refused at the place where the true one was accepted. */
export function forgeriesOf(event: LedgerEvent): [what: string, forged: LedgerEvent][] {
  const with_ = (change: object) => ({ ...event, ...change }) as LedgerEvent
  const types = EVENT_TYPES.filter((type) => type !== event.type && type !== 'partnerRecorded')
  return [
    ...types.map((type): [string, LedgerEvent] => [`as ${type}`, with_({ type })]),
    ['by an observer', with_({ actor: { id: 'forger', partner: null, roles: ['observer'] } })],
    ['by nobody in particular', with_({ actor: { id: 'forger', partner: null, roles: [] } })],
    ['under rules nobody knows', with_({ rules: 99 })],
    ['before the first event', with_({ at: '2020-01-01T00:00:00.000Z', rules: 2 })],
    ['with the command of the first event', with_({ command: 'command 1' })],
    ...('round' in event ? [['of another round', with_({ round: event.round + 1 })] as [string, LedgerEvent]] : []),
    // A submission may be of any text; everything after it is about the text that was submitted.
    ...('revision' in event && event.type !== 'submitted'
      ? [['of another text', with_({ revision: 'forged' })] as [string, LedgerEvent]]
      : []),
    ...('partner' in event ? [['for another partner', with_({ partner: 'Z' })] as [string, LedgerEvent]] : []),
    ...(event.type === 'submitted'
      ? [['asking nobody', with_({ data: { ...event.data, required: [] } })] as [string, LedgerEvent]]
      : []),
    ...(event.type === 'published'
      ? [
          [
            'of another text together',
            with_({ data: { with: event.data.with.map((each) => ({ ...each, revision: 'forged' })) } }),
          ] as [string, LedgerEvent],
        ]
      : []),
  ]
}
