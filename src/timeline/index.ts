export { default as Timeline } from './Timeline.svelte';
export { default as Transport } from './Transport.svelte';
export type { Stub, TimelineProps, TransportProps } from './props.ts';
