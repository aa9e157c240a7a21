/*
 * Names of the scopes of components' styles: the place of the component among all, in two letters or digits. They stand in
 * every template, and nothing else in a page is so often met for the first time; a hash of the styles is longer.
 */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './paths.mjs';

const folder = join(root, 'src');
const places = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.svelte'))
    .sort()
    .map((name, place) => [name.split(sep).join('/'), place]),
);

/**
 * The same for the site and for what is rendered at build. What is no component of the site keeps its hash.
 * @param {{ filename: string, css: string, hash: (text: string) => string }} component
 */
export function scopeName({ filename, css, hash }) {
  const place = places.get(relative(folder, filename).split(sep).join('/'));
  return place === undefined ? `s${hash(css)}` : `_${place.toString(36)}`;
}
