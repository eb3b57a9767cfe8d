import * as migration_20261123_073804_initial from './20261123_073804_initial';
import * as migration_20261126_174232_ledger_leaves from './20261126_174232_ledger_leaves';
import * as migration_20261126_220552_language_indexes from './20261126_220552_language_indexes';
import * as migration_20261126_221813_outbox from './20261126_221813_outbox';
import * as migration_20261127_133002_readers from './20261127_133002_readers';
import * as migration_20261127_134522_person_salt from './20261127_134522_person_salt';
import * as migration_20261127_145204_sessions from './20261127_145204_sessions';
import * as migration_20261127_182816_media_readers from './20261127_182816_media_readers';
import * as migration_20261127_192238_four_kinds from './20261127_192238_four_kinds';
import * as migration_20261127_195544_consent_and_names from './20261127_195544_consent_and_names';
import * as migration_20261128_022303_second_factor from './20261128_022303_second_factor';
import * as migration_20261128_035921_webhooks from './20261128_035921_webhooks';
import * as migration_20261128_093645_comments from './20261128_093645_comments';
import * as migration_20261128_142113_scheme_currency from './20261128_142113_scheme_currency';
import * as migration_20261128_183155_comments_applied from './20261128_183155_comments_applied';

export const migrations = [
  {
    up: migration_20261123_073804_initial.up,
    down: migration_20261123_073804_initial.down,
    name: '20261123_073804_initial',
  },
  {
    up: migration_20261126_174232_ledger_leaves.up,
    down: migration_20261126_174232_ledger_leaves.down,
    name: '20261126_174232_ledger_leaves',
  },
  {
    up: migration_20261126_220552_language_indexes.up,
    down: migration_20261126_220552_language_indexes.down,
    name: '20261126_220552_language_indexes',
  },
  {
    up: migration_20261126_221813_outbox.up,
    down: migration_20261126_221813_outbox.down,
    name: '20261126_221813_outbox',
  },
  {
    up: migration_20261127_133002_readers.up,
    down: migration_20261127_133002_readers.down,
    name: '20261127_133002_readers',
  },
  {
    up: migration_20261127_134522_person_salt.up,
    down: migration_20261127_134522_person_salt.down,
    name: '20261127_134522_person_salt',
  },
  {
    up: migration_20261127_145204_sessions.up,
    down: migration_20261127_145204_sessions.down,
    name: '20261127_145204_sessions',
  },
  {
    up: migration_20261127_182816_media_readers.up,
    down: migration_20261127_182816_media_readers.down,
    name: '20261127_182816_media_readers',
  },
  {
    up: migration_20261127_192238_four_kinds.up,
    down: migration_20261127_192238_four_kinds.down,
    name: '20261127_192238_four_kinds',
  },
  {
    up: migration_20261127_195544_consent_and_names.up,
    down: migration_20261127_195544_consent_and_names.down,
    name: '20261127_195544_consent_and_names',
  },
  {
    up: migration_20261128_022303_second_factor.up,
    down: migration_20261128_022303_second_factor.down,
    name: '20261128_022303_second_factor',
  },
  {
    up: migration_20261128_035921_webhooks.up,
    down: migration_20261128_035921_webhooks.down,
    name: '20261128_035921_webhooks',
  },
  {
    up: migration_20261128_093645_comments.up,
    down: migration_20261128_093645_comments.down,
    name: '20261128_093645_comments',
  },
  {
    up: migration_20261128_142113_scheme_currency.up,
    down: migration_20261128_142113_scheme_currency.down,
    name: '20261128_142113_scheme_currency',
  },
  {
    up: migration_20261128_183155_comments_applied.up,
    down: migration_20261128_183155_comments_applied.down,
    name: '20261128_183155_comments_applied'
  },
];
