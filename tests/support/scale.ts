/** SecantusDB, which stands for MongoDB here, takes twenty times as long for a write as SQLite: fewer of the same. */
export const onEngine = ({ sqlite, mongo }: { sqlite: number; mongo: number }): number =>
  process.env.COPLUME_TEST_ENGINE === 'mongo' ? mongo : sqlite
