/** How much room the stored data takes, in bytes; null where the browser does not tell. */
export interface StorageRoom {
  used: number | null
  /** What the browser allows at most. */
  most: number | null
  /** The browser will not delete it by itself when the disk gets full. */
  persistent: boolean
}

/** What the browser says of our storage. */
export async function storageRoom(storage: StorageManager = navigator.storage): Promise<StorageRoom> {
  const [estimate, persistent] = await Promise.all([storage.estimate?.(), storage.persisted?.()])
  return { used: estimate?.usage ?? null, most: estimate?.quota ?? null, persistent: persistent === true }
}

/**
 * Asks the browser to keep our storage when the disk gets full. Firefox asks the reader, so call it on a click.
 *
 * @returns whether it will
 */
export async function askPersistence(storage: StorageManager = navigator.storage): Promise<boolean> {
  return (await storage.persist?.()) === true
}
