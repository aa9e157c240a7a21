export { default as AuditPage } from './AuditPage.svelte';
export { loadAuditWords } from './words.ts';
