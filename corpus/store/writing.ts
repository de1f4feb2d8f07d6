/** A write that the browser has not answered by then is given up: far beyond what a slow disk takes for a batch. */
export const PATIENCE_MS = 30_000;

/** The part of a transaction that a write needs. */
interface Writing {
  readonly done: Promise<void>;
  readonly error: DOMException | null;
  abort(): void;
}

/** The browser never answered a write. */
export class NoAnswer extends Error {
  constructor() {
    super('The browser did not answer a write.');
    this.name = 'NoAnswer';
  }
}

/**
 * Makes requests in a transaction and waits until all of it is done; else nothing of it stays.
 * @param request makes the requests, all at once, and hands each over
 * @throws the browser's reason (QuotaExceededError where the disk is full): what a single request of an aborted
 * transaction is rejected with says only that it was aborted
 */
export async function written(
  transaction: Writing,
  request: (asked: (one: Promise<unknown>) => void) => void,
): Promise<void> {
  const waited: Promise<unknown>[] = [transaction.done];
  try {
    request((one) => void waited.push(one));
    await answered(Promise.all(waited));
  } catch (error) {
    // What threw before it reached the disk left the transaction alive: it would commit the rest.
    if (transaction.error === null) abort(transaction);
    await answered(Promise.allSettled(waited)).catch(() => undefined);
    throw transaction.error ?? error;
  }
}

async function answered<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const never = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, never]);
  } finally {
    clearTimeout(timer);
  }
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
