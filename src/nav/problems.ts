import { createContext } from 'svelte';
import type { AddressProblem } from '../address/index.ts';

/** What could not be followed in the address, and what to call once it has been read. */
interface Problems {
  readonly problems: readonly AddressProblem[];
  dismissProblems(): void;
}

/** For pages without a stage, whose notices would tell it. */
export const [getProblems, setProblems] = createContext<Problems>();
