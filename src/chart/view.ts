/** How a thread's program is shown where code and chart do not both fit. */
export const THREADS_VIEWS = ['code', 'chart'] as const;
export type ThreadsView = (typeof THREADS_VIEWS)[number];
