import { okValue } from '../base/index.ts';
import { runOf, threadStates, type ChartNode } from '../frames/index.ts';
import { momentOf } from '../scenarios/index.ts';
import { replayKept } from '../schedule/index.ts';
import { worldOf, type WorldName } from '../threads/index.ts';

/** Returns the calls of a world's threads, each once, with the line of its first row. One worker stands for all. */
export function sourceMap(world: WorldName): readonly ChartNode[] {
  const { isAlike, threads: numbers } = worldOf(world);
  const threads = numbers.usual;
  const { config } = momentOf({ world, path: '/a/b', threads, schedule: '' });
  const { trace } = okValue(replayKept(config, []));
  const states = threadStates(runOf(trace), 0);
  const nodes = (isAlike ? states.slice(0, 1) : states).flatMap((state) => state.nodes);
  return nodes.filter(
    ({ call, source }, at) => source !== null && nodes.findIndex((node) => node.call === call) === at,
  );
}
