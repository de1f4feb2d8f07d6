import lists from './reporting.json' with { type: 'json' };

/** The vocabulary of reporting in English news: who may be a source, and which verbs say so. */
export const SPOKES = lists.spokes;
export const ROLES: ReadonlySet<string> = new Set(lists.roles);
export const BODIES: ReadonlySet<string> = new Set(lists.bodies);
export const OUTLETS: ReadonlySet<string> = new Set(lists.outlets);
export const BACK_OUTLET: ReadonlySet<string> = new Set(lists.backOutlet);
export const UNNAMED: ReadonlySet<string> = new Set(lists.unnamed);

export const VERBS = lists.verbs.join('|');
export const FRONTED = lists.fronted.join('|');
