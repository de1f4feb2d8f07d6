/** Keys in `storage.local`, in a file that imports nothing: lists of them are made while the others are still being loaded. */

/** How long the reader keeps articles. */
export const RETENTION_KEY = 'retention';
/** The moment at which that was last carried out. */
export const RETAINED_KEY = 'retained';
/** The sites whose articles are remembered as they are read. */
export const REMEMBERED_KEY = 'remembered-sites';
