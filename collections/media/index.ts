import type { CollectionConfig } from 'payload'
import { byRole, byScope, nobody } from '#access/fromTable.ts'
import { both, label, labelOf } from '#richtext/labels.ts'
import { mediaFolder } from '#platform/mediaFiles.ts'
import { COMMON_WORDS } from '#words/common.ts'
import { COMMON_LABELS } from '#domain/kinds/common.ts'
import { id } from '../shared/id.ts'
import { readersField } from '../shared/fields.ts'
import { addressByContent, fingerprint, originalName } from './hooks/addressByContent.ts'
import { nameReaders } from './hooks/nameReaders.ts'
import { serveBytes } from './hooks/serveBytes.ts'
import { storeBytes } from './hooks/storeBytes.ts'

/**
 * Pictures and PDFs, immutable and addressed by SHA-256. The public gets their bytes from `/v1/media`, through what is live;
 * members those of what they may read (`readers`).
 */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: both('Média', 'Media file'), plural: COMMON_LABELS.media },
  access: {
    create: byRole('uploadMedia'),
    read: byScope('read'),
    readVersions: nobody,
    update: (args) => byRole('uploadMedia')(args) && byScope('read')(args),
    delete: nobody,
    unlock: nobody,
  },
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'originalName', 'alt', 'credit', 'updatedAt'],
    listSearchableFields: ['originalName', 'alt', 'caption', 'credit', 'filename'],
    group: COMMON_WORDS.writing,
    hideAPIURL: true,
  },
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  upload: {
    staticDir: mediaFolder(),
    // `storeBytes` does: whole or not at all.
    disableLocalStorage: true,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
    displayPreview: true,
    crop: false,
    focalPoint: false,
    pasteURL: false,
    handlers: [serveBytes],
  },
  hooks: { beforeOperation: [addressByContent], beforeChange: [nameReaders, storeBytes] },
  fields: [
    id(),
    readersField,
    {
      name: 'alt',
      type: 'text',
      localized: true,
      maxLength: 500,
      label: label('Texte de remplacement *', 'Alternative text *'),
    },
    {
      name: 'decorative',
      type: 'checkbox',
      defaultValue: false,
      label: label('Purement décorative', 'Purely decorative'),
    },
    { name: 'caption', type: 'text', localized: true, maxLength: 500, label: label('Légende', 'Caption') },
    { name: 'credit', type: 'text', maxLength: 300, label: label('Crédit', 'Credit line') },
    { name: 'licence', type: 'text', maxLength: 200, label: label('Licence', 'Licence') },
    {
      name: 'originalName',
      type: 'text',
      index: true,
      maxLength: 255,
      access: { create: () => false, update: () => false },
      hooks: { beforeChange: [originalName] },
      admin: { readOnly: true, position: 'sidebar' },
      label: label('Nom du fichier', 'Name of the file'),
    },
    {
      name: 'sha256',
      type: 'text',
      index: true,
      access: { create: () => false, update: () => false },
      hooks: { beforeChange: [fingerprint] },
      admin: { readOnly: true, position: 'sidebar' },
      label: labelOf(COMMON_WORDS.fingerprint),
    },
  ],
}
