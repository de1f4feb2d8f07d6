import type { Lab } from './lab.ts';

/** Leaves a file where the extension's pages leave what a reader chose or dropped, and has the worker take it in. */
export async function leaveFile(lab: Lab, base64: string, name: string): Promise<void> {
  // The overview opens what holds them.
  await lab.ask('library-overview', null);
  await lab.desk.page.evaluate(
    async (text, fileName) => {
      const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('inbox', 1);
        request.onupgradeneeded = () => {
          for (const store of ['incoming', 'outgoing']) request.result.createObjectStore(store);
        };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const key = `${Date.now()}-${crypto.randomUUID()}`;
      await new Promise<void>((resolve, reject) => {
        const change = database.transaction('incoming', 'readwrite');
        change.objectStore('incoming').put({ name: fileName, file: new Blob([bytes]) }, key);
        change.oncomplete = () => resolve();
        change.onabort = () => reject(change.error);
      });
      database.close();
    },
    base64,
    name,
  );
  await lab.ask('import-files', null);
}
