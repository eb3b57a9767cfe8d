import path from 'node:path'
import { en } from '@payloadcms/translations/languages/en'
import { fr } from '@payloadcms/translations/languages/fr'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { closeInternals } from '#access/internals.ts'
import { onlySessions } from '#access/sessions.ts'
import { Media } from '#collections/media/index.ts'
import { Partners } from '#collections/partners/index.ts'
import {
  Comments,
  Contributions,
  Factors,
  Deliveries,
  LedgerRows,
  Notifications,
  Outbox,
  Pending,
  Projections,
  Remarks,
  Reviews,
  Revisions,
  Sessions,
} from '#collections/records/index.ts'
import { reviewable } from '#collections/shared/reviewable.ts'
import { refuseMalformed } from '#collections/shared/wellFormed.ts'
import { stableErrors } from '#collections/shared/stableErrors.ts'
import { Users } from '#collections/users/index.ts'
import { Webhooks } from '#collections/webhooks/index.ts'
import { REVIEWABLE_TYPES } from '#domain/content/index.ts'
import { LOCALES } from '#domain/content/shared.ts'
import { database } from '#platform/database/index.ts'
import { env } from '#platform/env.ts'
import { toldErrors } from '#platform/logger.ts'
import { mailAdapter } from '#platform/mailer.ts'
import { adminWords } from '#richtext/adminWords.ts'
import { bodyEditor } from '#richtext/editor.ts'
import { COMMON_WORDS } from '#words/common.ts'

const root = process.cwd()

/** Of refusals, which Payload does not know: its own as by default. */
const OUR_LEVELS = { Refused: 'info', Refusal: false } as const

/** The composition root: environment → database, mail, editor, collections, admin. No logic. */
export default closeInternals(
  buildConfig({
    secret: env().PAYLOAD_SECRET,
    serverURL: '',
    db: database(env().DATABASE_URI),
    email: mailAdapter(),
    editor: bodyEditor(),
    sharp: sharp,
    collections: [
      ...REVIEWABLE_TYPES.map(reviewable),
      Media,
      Partners,
      Users,
      Revisions,
      LedgerRows,
      Reviews,
      Remarks,
      Comments,
      Contributions,
      Outbox,
      Projections,
      Notifications,
      Sessions,
      Factors,
      Pending,
      Webhooks,
      Deliveries,
    ],
    localization: {
      locales: LOCALES.map((code) => ({
        code,
        label: code === 'fr' ? COMMON_WORDS.french : COMMON_WORDS.english,
      })),
      defaultLocale: 'fr',
      fallback: true,
    },
    i18n: { supportedLanguages: { fr, en }, fallbackLanguage: 'fr', translations: adminWords },
    admin: {
      user: 'users',
      avatar: 'default',
      dateFormat: "d MMMM yyyy 'à' HH:mm",
      theme: 'all',
      importMap: { baseDir: root },
      meta: {
        titleSuffix: ' · Coplume',
        robots: 'noindex, nofollow',
        icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/assets/brand/favicon.svg' }],
        defaultOGImageType: 'off',
      },
      components: {
        graphics: { Logo: '/src/admin/Brand#Logo', Icon: '/src/admin/Brand#Icon' },
        header: ['/src/admin/StorageBanner.client#StorageBanner', '/src/admin/Saver/SignOutGuard.client#SignOutGuard'],
        beforeNavLinks: ['/src/admin/NavLinks/index#NavLinks'],
        views: {
          // Payload's own page, by its key: in two steps where there are two.
          login: { Component: '/src/admin/SignIn/index#SignIn' },
          toReview: {
            Component: '/src/admin/ToReview/index#ToReview',
            path: '/a-relire',
            exact: true,
            meta: { title: COMMON_WORDS.toReview.fr },
          },
          mailbox: {
            Component: '/src/admin/Mailbox/index#Mailbox',
            path: '/courrier',
            exact: true,
            meta: { title: COMMON_WORDS.mailbox.fr },
          },
        },
      },
      dashboard: {
        widgets: [
          {
            slug: 'progress',
            Component: '/src/admin/Dashboard/index#Progress',
            label: COMMON_WORDS.progress,
            minWidth: 'full',
            maxWidth: 'full',
          },
        ],
        defaultLayout: () => [
          { widgetSlug: 'progress', width: 'full' },
          { widgetSlug: 'collections', width: 'full' },
        ],
      },
    },
    hooks: { afterError: [stableErrors] },
    onInit: onlySessions,
    graphQL: { disable: true },
    logger: { options: { level: env().LOG_LEVEL, serializers: toldErrors } },
    loggingLevels: { NotFound: 'info', AuthenticationError: 'info', ...OUR_LEVELS },
    telemetry: false,
    typescript: { outputFile: path.resolve(root, 'payload-types.ts'), autoGenerate: false },
  }),
).then(refuseMalformed)
