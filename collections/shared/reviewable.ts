import type { CollectionConfig } from 'payload'
import { actorOf } from '#access/actor.ts'
import { byRole, byScope, nobody, targetOf } from '#access/fromTable.ts'
import type { ReviewableType } from '#domain/content/index.ts'
import { KINDS } from '#domain/kinds/index.ts'
import type { Kind } from '#domain/kinds/kind.ts'
import { can } from '#domain/permissions.ts'
import { both } from '#richtext/labels.ts'
import { COMMON_WORDS } from '#words/common.ts'
import { restoreEndpoint } from './endpoints/restore.ts'
import { commentEndpoints } from './endpoints/comments.ts'
import { mediaEndpoint } from './endpoints/media.ts'
import { workflowEndpoints } from './endpoints/workflow.ts'
import { reviewableFields } from './fields.ts'
import { fieldsOf } from './fieldsOf.ts'
import { nameOwners, openReview } from './hooks/birth.ts'
import { noteContribution } from './hooks/contribution.ts'
import { refuseBinning, refuseDeleting } from './hooks/death.ts'
import { readFieldSave, refuseClash, rememberFieldSave } from './hooks/fieldSave.ts'
import { forgetGoneTargets } from './hooks/goneTargets.ts'
import { mirrored } from './hooks/mirrored.ts'
import { tellReaders } from './hooks/readers.ts'
import { reviewsInMemory } from './hooks/reviewsInMemory.ts'
import { refuseStaleCopy, rememberSeenCopy } from './hooks/staleCopy.ts'
import { showMedia } from './hooks/showMedia.ts'
import { saltPerson } from './hooks/saltPerson.ts'
import { unlinkHostile } from './hooks/unlinkHostile.ts'
import { previewAddress } from './previewAddress.ts'

const NOTHING = '/src/admin/Nothing#Nothing'

/**
 * Forms store what is typed themselves (`src/admin/Saver`). Payload's own autosave is never due, but stays declared: without it
 * its versions lose the column by which the saves of one sitting are one version, and each form gets a question of its own when
 * it is left. That drafts are « validated » only keeps « Créer » from making a document before anything is typed: no draft of
 * ours is one to Payload (`mirrored`), and no field refuses anything (`neverRefused`). The longest a timer knows.
 */
const NEVER_MS = 2 ** 31 - 1

/** The collection of a kind: its form, and what all share: access, mirrored working copies, the bar, the two endpoints. */
export function reviewable(slug: ReviewableType): CollectionConfig {
  const kind: Kind = KINDS[slug]
  const { name, plural, hint, columns = [] } = kind
  return {
    slug,
    labels: { singular: both(name.fr, name.en), plural: both(plural.fr, plural.en) },
    access: {
      create: byRole('create'),
      read: byScope('read'),
      readVersions: byScope('read', 'version.'),
      update: byScope('edit'),
      delete: byScope('delete'),
      unlock: nobody,
    },
    admin: {
      useAsTitle: 'title',
      description: hint && both(hint.fr, hint.en),
      group: COMMON_WORDS.writing,
      defaultColumns: ['title', 'reviewState', 'reviewIsLive', 'leadPartner', ...columns, 'updatedAt'],
      disableCopyToLocale: true,
      hideAPIURL: true,
      enableListViewSelectAPI: true,
      preview: (doc, { locale, req }) =>
        can(actorOf(req), 'preview', targetOf(doc))
          ? previewAddress({ type: slug, uid: String(doc.id ?? ''), locale })
          : null,
      components: {
        edit: {
          beforeDocumentControls: [
            { path: '/src/admin/WorkflowBar/index#WorkflowBar', serverProps: { type: slug } },
            '/src/admin/Saver/index#Saver',
          ],
          SaveDraftButton: NOTHING,
          PublishButton: '/src/admin/SaveShortcut#SaveShortcut',
          UnpublishButton: NOTHING,
          Status: NOTHING,
        },
        views: {
          edit: {
            reading: {
              path: '/relecture',
              Component: '/src/admin/ReadingPage/index#ReadingPage',
              tab: {
                // A tab's label function gets `t` only.
                label: ({ t }: { t: (key: string) => string }) => t('coplume:readingPage'),
                href: '/relecture',
                order: 50,
              },
            },
          },
        },
      },
    },
    disableDuplicate: true,
    disableBulkEdit: true,
    trash: true,
    lockDocuments: false,
    versions: {
      // Never pruned: a hundred quick saves must not push an honest text out of the history.
      maxPerDoc: 0,
      drafts: { autosave: { interval: NEVER_MS }, validate: true, schedulePublish: false },
    },
    endpoints: [restoreEndpoint(slug), ...workflowEndpoints(slug), ...commentEndpoints(slug), mediaEndpoint(slug)],
    hooks: {
      beforeOperation: [reviewsInMemory, mirrored, rememberSeenCopy, readFieldSave],
      beforeValidate: [nameOwners],
      beforeChange: [
        refuseStaleCopy,
        refuseClash,
        refuseBinning(slug),
        openReview(slug),
        unlinkHostile,
        forgetGoneTargets,
        tellReaders,
        showMedia,
        ...(slug === 'contacts' ? [saltPerson] : []),
      ],
      afterChange: [noteContribution(slug), rememberFieldSave],
      beforeDelete: [refuseDeleting(slug)],
    },
    fields: reviewableFields(fieldsOf(kind)),
  }
}
