/** Full texts are searched up to this many events; beyond, titles by their beginning. */
export const FULL_SEARCH_UP_TO = 100_000
