import path from 'node:path'

/** A data file of the demonstration guide. From the project's root: the bundle in `dist` carries code only. */
export const inContent = (...names: string[]): string => path.resolve('scripts/seed/content', ...names)
