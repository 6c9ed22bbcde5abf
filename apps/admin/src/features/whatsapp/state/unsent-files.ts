/** A file somebody attached and did not get sent yet. */
export interface UnsentFile {
  readonly clientId: string;
  readonly conversationId: string;
  readonly file: Blob;
  readonly name: string;
  readonly caption: string;
  readonly createdAtMs: number;
}

interface StoredFile extends UnsentFile {
  readonly staffId: string;
}

const DATABASE = "kaunter-unsent";
const FILES = "files";

/**
 * Keeps unsent files in this browser, by the person who attached them: they survive a reload and signing out, and are
 * cleared for anybody else. Every call is a transaction of its own.
 * @throws DOMException when the browser refuses or has no room: the file is then only in memory, and the caller says so
 */
export interface UnsentFiles {
  readonly keep: (staffId: string, file: UnsentFile) => Promise<void>;
  /** One person's files, oldest first. */
  readonly list: (staffId: string) => Promise<readonly UnsentFile[]>;
  /** It was sent or thrown away. */
  readonly forget: (clientId: string) => Promise<void>;
  /** A counter's screen is shared: what other people left goes. */
  readonly forgetOthers: (staffId: string) => Promise<void>;
}

export function createUnsentFiles(factory: IDBFactory): UnsentFiles {
  const within = async <T>(mode: IDBTransactionMode, work: (files: IDBObjectStore) => Promise<T>): Promise<T> => {
    const database = await open(factory);
    try {
      const transaction = database.transaction(FILES, mode);
      const committed = finished(transaction);
      const [answer] = await Promise.all([work(transaction.objectStore(FILES)), committed]);
      return answer;
    } finally {
      database.close();
    }
  };
  const all = (files: IDBObjectStore): Promise<StoredFile[]> => answered(files.getAll() as IDBRequest<StoredFile[]>);

  return {
    keep: (staffId, file) =>
      within("readwrite", async (files) => {
        await answered(files.put({ ...file, staffId } satisfies StoredFile));
      }),
    list: (staffId) =>
      within("readonly", async (files) => {
        const own = (await all(files)).filter((file) => file.staffId === staffId);
        return own.sort((a, b) => a.createdAtMs - b.createdAtMs).map(({ staffId: _, ...file }) => file);
      }),
    forget: (clientId) => within("readwrite", (files) => answered(files.delete(clientId))),
    forgetOthers: (staffId) =>
      within("readwrite", async (files) => {
        const others = (await all(files)).filter((file) => file.staffId !== staffId);
        await Promise.all(others.map((file) => answered(files.delete(file.clientId))));
      }),
  };
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(FILES, { keyPath: "clientId" });
  return answered(request);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException("The browser's store failed."));
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    const fail = () => reject(transaction.error ?? new DOMException("The browser's store gave up.", "AbortError"));
    transaction.onabort = fail;
    transaction.onerror = fail;
  });
}
