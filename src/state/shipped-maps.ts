import { FIRST_PAIR, closingFile, graphFile, pointsFile } from '../explore/map-files.ts';
import type { ClosingMap, ProgressGraph } from '../explore/index.ts';
import { unpackPoint, type PackedPoints } from '../explore/packed-points.ts';
import type { Answers, ChartQuestion } from '../explore/protocol.ts';
import { openingMoment } from '../scenarios/index.ts';
import { configKey } from '../threads/index.ts';
import { shippedFile, shippedOpening } from './shipped.ts';

/**
 * Returns the answer to a question about maps if it came with the site: that of the worker to all but random runs, for the
 * config with which a world opens. Null for any other config, for points of other threads than the first two, and where
 * the file cannot be fetched; the worker knows the answer.
 */
export async function shippedMap<Q extends ChartQuestion>(question: Q): Promise<Answers[Q['kind']] | null> {
  const opening = openingMoment(question.config.world);
  if (configKey(question.config) !== configKey(opening.config)) return null;
  // The answer is of the question's kind.
  return (await answerTo(question, opening.schedule)) as Answers[Q['kind']] | null;
}

async function answerTo(
  question: ChartQuestion,
  opening: readonly number[],
): Promise<Answers[ChartQuestion['kind']] | null> {
  const { world } = question.config;
  switch (question.kind) {
    case 'graph':
      return isAscending(question.threads)
        ? await shippedFile<ProgressGraph>(graphFile(world, question.threads))
        : null;
    case 'closing':
      return await shippedFile<ClosingMap>(closingFile(world));
    case 'future':
      return String(question.schedule) === String(opening)
        ? ((await shippedOpening(world))?.future ?? null)
        : null;
    case 'behind':
    case 'way': {
      const { threads, x, y } = question.point;
      if (String(threads) !== String(FIRST_PAIR)) return null;
      const packed = await shippedFile<PackedPoints>(pointsFile(world));
      const found = packed && unpackPoint(packed, x, y);
      return (question.kind === 'way' ? found?.way : found?.states) ?? null;
    }
    case 'escape':
    case 'sample':
      return null;
  }
}

const isAscending = ([x, y]: readonly [number, number]): boolean => x < y;
