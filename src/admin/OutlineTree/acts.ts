/** The buttons of an entry, in the order they stand. Each has its drawing and its word under the same name. */
export const ACTS = ['up', 'down', 'indent', 'outdent', 'remove'] as const
export type Act = (typeof ACTS)[number]
