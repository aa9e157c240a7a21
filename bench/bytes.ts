import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInBrowser } from './lib/bytes-browser.ts';
import { HOSTILE } from './lib/hostile-kinds.ts';
import type { Row } from './lib/measure.ts';

/** A file of 100 MB on the Bytes page, in a browser: three million pairs, of which no two are the same. */
export async function measure(): Promise<readonly Row[]> {
  const bytes = new Uint8Array(100_000_000);
  HOSTILE['native: every number another']?.(bytes, new DataView(bytes.buffer));
  const folder = mkdtempSync(join(tmpdir(), 'bytes-'));
  try {
    const path = join(folder, 'large.bin');
    writeFileSync(path, bytes);
    const { whole, progress, longest, cancel } = await openInBrowser(path);
    return [
      { name: '100 MB: from the wish for a tree to the verdict', value: whole, unit: 'ms', bar: 10_000 },
      { name: '100 MB: to the first progress of the decoder', value: progress, unit: 'ms' },
      { name: '100 MB: longest task of the page', value: longest, unit: 'ms' },
      { name: '100 MB: from Cancel to a page without work', value: cancel, unit: 'ms', bar: 500 },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
