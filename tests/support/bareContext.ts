import type { Locale } from '#domain/content/shared.ts'
import type { RenderContext } from '#richtext/context.ts'

/** A context without references or media. */
export const bareContext = (locale: Locale): RenderContext => ({ locale, resolve: () => null, media: () => undefined })
