/** The Bytes page and its words: loaded together, when the page is opened. */
export { loadBytes } from './load-words.ts';
export { default as BytesPage } from './BytesPage.svelte';
