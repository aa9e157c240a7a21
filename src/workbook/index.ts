/** The pages beside story, lab, and bytes: loaded when one of them is opened. */
export { default as Workbook } from './Workbook.svelte';
