const MS_A_DAY = 86_400_000;

/** Whole days from one ISO day to another, negative where it lies before; null where one of them is unknown. */
export function daysBetween(from: string | null, to: string | null): number | null {
  const days = (Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / MS_A_DAY;
  return Number.isNaN(days) ? null : Math.round(days);
}

/** The day of an ISO date or date-time, as it was where it was published. */
export function dayOf(iso: string | null): string {
  return iso?.slice(0, 10) ?? '';
}
