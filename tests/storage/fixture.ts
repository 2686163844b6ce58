/**
 * What a released version wrote, as JSON. One file per released version in `fixtures/`, made once with `dump` when the version is
 * released and never changed: the test opens it with today's code. Bytes are written as `{ "bytes": [1, 2] }`.
 */
export interface Fixture {
  /** The browser's own version number: ten times Dexie's. */
  version: number
  tables: Table[]
}

interface Table {
  name: string
  keyPath: string | string[]
  autoIncrement: boolean
  indexes: { name: string; keyPath: string | string[]; multiEntry: boolean; unique: boolean }[]
  rows: unknown[]
}

/** Reads a whole database, schema and rows, without Dexie. */
export async function dump(name: string): Promise<Fixture> {
  const db = await settled(indexedDB.open(name))
  const tables: Table[] = []
  for (const table of db.objectStoreNames) {
    const store = db.transaction(table).objectStore(table)
    tables.push({
      name: table,
      keyPath: store.keyPath as string | string[],
      autoIncrement: store.autoIncrement,
      indexes: [...store.indexNames].map((index) => {
        const { keyPath, multiEntry, unique } = store.index(index)
        return { name: index, keyPath, multiEntry, unique }
      }),
      rows: (await settled(store.getAll())).map((row) =>
        JSON.parse(
          JSON.stringify(row, (_, value) => (value instanceof Uint8Array ? { bytes: [...value] } : value)),
        ),
      ),
    })
  }
  const fixture = { version: db.version, tables }
  db.close()
  return fixture
}

/** Makes the database that a fixture describes, without Dexie. */
export async function restore(name: string, fixture: Fixture): Promise<void> {
  const opening = indexedDB.open(name, fixture.version)
  opening.onupgradeneeded = () => {
    for (const { name: table, keyPath, autoIncrement, indexes, rows } of fixture.tables) {
      const store = opening.result.createObjectStore(table, { keyPath, autoIncrement })
      for (const { name: index, keyPath: path, multiEntry, unique } of indexes) {
        store.createIndex(index, path, { multiEntry, unique })
      }
      for (const row of rows) store.add(revive(row))
    }
  }
  ;(await settled(opening)).close()
}

const revive = (row: unknown): unknown =>
  JSON.parse(JSON.stringify(row), (_, value) =>
    Array.isArray(value?.bytes) ? Uint8Array.from(value.bytes as number[]) : value,
  )

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
