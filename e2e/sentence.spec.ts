import { expect, test, type Site } from './page.ts';
import { sweep } from '../scripts/lib/sweep.ts';

const RUNS = {
  reported: '#v=1&page=lab',
  'the lock': '#v=1&page=lab&fix=lock&schedule=S7.V6',
  source: '#v=1&page=lab&world=faithful',
  'four workers': '#v=1&page=lab&world=faithful&pools=4',
  bytes: '#v=1&page=lab&grain=byte',
  Chinese: '#v=1&page=lab&lang=zh',
} as const;
const SIZES = [
  [1440, 900],
  [1366, 768],
  [1024, 768],
  [390, 844],
] as const;

/** Goes through a run step by step, and returns the sizes of its sentences, px, and what of them is cut. */
async function walk(site: Site): Promise<{ sizes: string[]; heights: number[]; cut: string[] }> {
  const playhead = site.page.locator('[data-stage="timeline"] [role="slider"]');
  const steps = Number(await playhead.getAttribute('aria-valuemax'));
  await playhead.press('Home');
  const seen: { size: string; height: number; cut: string }[] = [];
  for (let step = 0; step <= steps; step += 1) {
    await expect(playhead).toHaveAttribute('aria-valuenow', String(step));
    seen.push(
      await site.page.locator('[data-sentence]').evaluate((p) => {
        const text = document.createRange();
        text.selectNodeContents(p);
        const rects = [...text.getClientRects()].filter(({ width }) => width > 0);
        // Parts of one line, a bold code and its sentence, end within a few px of each other.
        const bottoms = rects.map(({ bottom }) => bottom).sort((one, two) => one - two);
        const lines = bottoms.filter((bottom, at) => at === 0 || bottom - (bottoms[at - 1] ?? 0) > 8).length;
        const box = p.getBoundingClientRect();
        const isCut =
          lines * Number.parseFloat(getComputedStyle(p).lineHeight) > box.height ||
          rects.some(({ left, right }) => left < 0 || right > innerWidth + 0.5);
        return {
          size: getComputedStyle(p).fontSize,
          height: box.height,
          cut: isCut ? (p.textContent ?? '').trim() : '',
        };
      }),
    );
    await playhead.press('ArrowRight');
  }
  const cut = seen.map((one) => one.cut).filter(Boolean);
  return {
    sizes: [...new Set(seen.map(({ size }) => size))],
    heights: [...new Set(seen.map(({ height }) => height))],
    cut,
  };
}

for (const [at, [width, height]] of SIZES.entries()) {
  test.describe(`at ${width} by ${height}`, () => {
    test.use({ viewport: { width, height } });
    // Other runs at each size.
    const runs = Object.entries(RUNS);
    for (const [name, hash] of sweep([...runs.slice(at), ...runs.slice(0, at)])) {
      test(`all sentences of a run have one size, and none is cut: ${name}`, async ({ site }) => {
        await site.open(hash);
        const { sizes, heights, cut } = await walk(site);
        expect(sizes).toHaveLength(1);
        expect(heights).toHaveLength(1);
        expect(cut).toEqual([]);
      });
    }
  });
}
