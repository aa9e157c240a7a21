/** How a thread's program is shown where there is no room for both. */
export const THREADS_VIEWS = ['code', 'chart'] as const;
export type ThreadsView = (typeof THREADS_VIEWS)[number];
