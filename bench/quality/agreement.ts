/** Precision, recall and F1 of yes-or-no decisions; 0 where nothing is there to divide by. */
export interface Agreement {
  readonly n: number;
  readonly P: number;
  readonly R: number;
  readonly F1: number;
}

/** @param cases what each should be, and what it was taken for; `n` counts those that should be */
export function agreement(cases: readonly { readonly is: boolean; readonly taken: boolean }[]): Agreement {
  const n = cases.filter(({ is }) => is).length;
  const taken = cases.filter((one) => one.taken).length;
  const right = cases.filter((one) => one.is && one.taken).length;
  const [P, R] = [share(right, taken), share(right, n)];
  return { n, P, R, F1: share(2 * P * R, P + R) };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
