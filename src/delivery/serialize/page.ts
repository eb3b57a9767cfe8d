/** One page of a list. `page` counts from 1; a page beyond the last is empty, not an error. */
export function pageOf<T>(all: readonly T[], { page, pageSize }: { page: number; pageSize: number }) {
  const items = all.slice((page - 1) * pageSize, page * pageSize)
  return { items, page, pageSize, total: all.length, pages: Math.ceil(all.length / pageSize) }
}
