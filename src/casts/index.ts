export { default as Casts } from './Casts.svelte';
