import type { AddressWindow } from './address-bar.ts';

/** What mail or chat may have brought into an address; the site's own has it too where a path does. See public/theme.js. */
const NOISE = /[^\w&=/:,.+@~#-]|=3D|[^a-z\d/=]$|&\w+$/i;

/** Rewrites an address that has travelled through mail or chat as it was; otherwise it is read as it stands. */
export async function undoTravel({ location, history }: AddressWindow): Promise<void> {
  if (!NOISE.test(location.hash)) return;
  try {
    const { undone } = await import('../address/undo.ts');
    history.replaceState(null, '', undone(location.hash));
  } catch {
    // What cannot be followed in it will be said.
  }
}
