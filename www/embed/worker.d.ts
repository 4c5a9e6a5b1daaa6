/** The worker's program, for pages that start it themselves: it exports nothing. */
export {};
