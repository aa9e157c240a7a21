/** What the reader typed as rows for reports on other programs: kept while the site is open. */
export const typed = $state({ rows: '' });
