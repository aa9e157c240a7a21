import tokens from '../styles/tokens.css?raw';
import { inksOf } from './inks.ts';

/** The colours of this site. */
export const INKS = inksOf(tokens);
