/*
 * Names of the scopes of components' styles, made from the path of the component: the same for the site and for what is
 * rendered at build, and no other when a component comes or goes. They stand in every template, so they are short.
 */
import { relative, sep } from 'node:path';
import { root } from './paths.mjs';

/** Which component has a name: two with one would share their styles. */
const owners = new Map();

/** @param {{ filename: string, hash: (text: string) => string }} component */
export function scopeName({ filename, hash }) {
  const path = relative(root, filename).split(sep).join('/');
  const name = `s${hash(path).slice(0, 4)}`;
  const owner = owners.get(name) ?? path;
  if (owner !== path)
    throw new Error(`${path} and ${owner} would have the same scope of styles: rename one of them.`);
  owners.set(name, path);
  return name;
}
