/*
 * Names the style scope of a component by its path. The name is the same in the site and in what is rendered at build, and
 * does not change when components are added or removed. It is short, since every template contains it.
 */
import { relative, sep } from 'node:path';
import { root } from './paths.mjs';

/** The component of each name. Two with the same name would share their styles. */
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
