import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const BUILD = fileURLToPath(new URL('../../src/story/build.ts', import.meta.url));

/** @returns {Promise<ReadonlyMap<string, string>>} */
async function storyFiles() {
  const { module } = await runnerImport(BUILD, { configFile: false, logLevel: 'error' });
  return module.storyFiles();
}

/**
 * Writes the chapters of the story as data, one file a chapter and language. Computes their numbers once, here, from the
 * model, the codec and the search. The dev server serves the same files.
 * @returns {import('vite').Plugin}
 */
export function storyContent() {
  return {
    name: 'story-content',
    async generateBundle() {
      for (const [fileName, source] of await storyFiles()) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0]?.slice(1) ?? '';
        if (!path.startsWith('story/')) return next();
        storyFiles().then((files) => {
          const text = files.get(path);
          if (text === undefined) return next();
          response.setHeader('Content-Type', 'application/json');
          response.end(text);
        }, next);
      });
    },
  };
}
