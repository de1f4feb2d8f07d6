/** Runs tasks in the order of their asking, each after the one before it has settled. */
export type OneAtATime = <T>(task: () => Promise<T>) => Promise<T>;

/** A queue for read-modify-write on one storage area: two messages may interleave at every `await`. */
export function oneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task, task);
    last = turn.catch(() => undefined);
    return turn;
  };
}
