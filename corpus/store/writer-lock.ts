/** Runs one writer at a time. */
export type WriterLock = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * A lock that every context of the extension shares, where the browser has Web Locks (it frees them when a worker dies);
 * elsewhere one for this context alone.
 */
export function writerLock(name: string): WriterLock {
  const { locks } = (globalThis as { navigator?: { locks?: LockManager } }).navigator ?? {};
  if (locks !== undefined)
    return async (task) => {
      // The browser's own types lose the task's.
      let result: { readonly value: Awaited<ReturnType<typeof task>> } | undefined;
      await locks.request(`library ${name}`, async () => {
        result = { value: await task() };
      });
      if (result === undefined) throw new Error(`The lock on ${name} was taken away.`);
      return result.value;
    };
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}
