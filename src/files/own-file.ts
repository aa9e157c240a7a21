import { IS_ONE_FILE } from './one-file.ts';

/** Fetches a file of the site, named relative to the page. */
export async function ownFile(name: string, how?: RequestInit): Promise<Response> {
  if (!IS_ONE_FILE) return fetch(name, how);
  const { enclosed } = await import('./enclosed.ts');
  return enclosed(name);
}
