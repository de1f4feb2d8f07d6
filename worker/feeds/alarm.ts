/** Name of the one alarm that all feeds share. */
export const FEEDS_ALARM = 'feeds';
