/** What we use of it: the published types do not know that ties can be settled. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { readonly headers: Readonly<Record<string, string | undefined>> })
    encoding<T extends string>(available: readonly T[], ties: { readonly preferred: readonly T[] }): T | undefined
    language<T extends string>(available: readonly T[]): T | undefined
  }
}
