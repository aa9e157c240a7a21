/** The Bytes page and its words: loaded together, when the page is opened. */
export { loadBytes } from './words.ts';
export { default as BytesPage } from './BytesPage.svelte';
