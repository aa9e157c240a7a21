/** The story with its words, loaded together when its page is opened. */
export { preloadStory } from './load.ts';
export { loadStoryWords } from './words.ts';
export { default as StoryPage, type Asked } from './StoryPage.svelte';
