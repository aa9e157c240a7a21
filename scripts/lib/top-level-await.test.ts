import { expect, it } from 'vitest';
import { topLevelAwaits } from './top-level-await.mjs';

it.each([
  ['an expression', 'const a = 1; export const b = await a;', 30],
  ['a part of a larger one', 'export const all = { ...await (await fetch("x")).json() };', 24],
  ['a loop', 'for await (const line of lines) console.log(line);', 0],
  ['a block', 'if (globalThis.document) { await import("./x.js"); }', 27],
  ['a computed name of a class', 'class A { [await name()]() {} }', 11],
])('finds %s that waits', (_, code, place) => {
  expect(topLevelAwaits(code)[0]).toBe(place);
});

it.each([
  ['a function', 'async function f() { await g(); for await (const x of y) x(); }'],
  ['an arrow function', 'export const f = async () => await g();'],
  ['a method', 'class A { async f() { await g(); } static async *h() { await g(); } }'],
  ['a method of an object', 'const a = { async f() { await g(); } };'],
  ['an import and a promise', 'import("./x.js").then(({ x }) => x()); const text = "await x";'],
])('lets %s wait', (_, code) => {
  expect(topLevelAwaits(code)).toEqual([]);
});
