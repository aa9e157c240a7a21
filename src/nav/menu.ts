/** What the bar and the end of the page load when they are asked for it: panel and footer, with their words. */
export { default as Footer } from './Footer.svelte';
export { default as Panel } from './Panel.svelte';
export { loadMenuWords } from './words.ts';
