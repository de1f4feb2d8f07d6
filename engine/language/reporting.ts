import lists from './reporting.json' with { type: 'json' };

/** The vocabulary of reporting in English news: who may be a source, and which verbs say so. */
export const SPOKESPERSON = new RegExp(`\\b(?:${lists.spokes.join('|')})\\b`, 'i');
export const ROLES: ReadonlySet<string> = new Set(lists.roles);
export const BODIES: ReadonlySet<string> = new Set(lists.bodies);
export const OUTLETS: ReadonlySet<string> = new Set(lists.outlets);
export const BACK_OUTLET: ReadonlySet<string> = new Set(lists.backOutlet);
/** Nouns for one person that point back: "the senator said". */
export const BACK_PERSON: ReadonlySet<string> = new Set(lists.backPerson);
/** What a source is read in: a statement, a report, a website. */
export const MEDIUMS: ReadonlySet<string> = new Set(lists.mediums);
/** Nouns that end the name of a place or a body, and never of a person. */
export const BODY_NOUNS: ReadonlySet<string> = new Set(lists.bodyNouns);
/** Bodies of a person or a firm: "the Hollis campaign". */
export const OFFICES: ReadonlySet<string> = new Set(lists.offices);
export const UNNAMED: ReadonlySet<string> = new Set(lists.unnamed);

export const VERBS = lists.verbs.join('|');
export const FRONTED = lists.fronted.join('|');
/** Verbs that report in attribution only, and those of all that report nothing without "that" or a quotation. */
export const MORE_VERBS = lists.moreVerbs.join('|');
export const GUARDED = lists.guarded.join('|');
export const PARTICIPLES = lists.participles.join('|');
