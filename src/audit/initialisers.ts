import type { CType, Expr, InitItem, InitList } from './ast.ts';
import type { Typing } from './typing.ts';

/** One value of an initialiser, with what it initialises: the path in the variable, and the type where that is known. */
export interface InitialisedPart {
  readonly value: Expr;
  readonly type: CType | null;
  /** As one would write it after the variable: `.a[2]`; empty for the variable itself. */
  readonly path: string;
}

/** Returns the values of an initialiser in order, each with its place in the variable. */
export function initialisedParts(
  typing: Typing,
  type: CType,
  initialiser: Expr | InitList,
  path = '',
): readonly InitialisedPart[] {
  if (initialiser.kind !== 'list') return [{ value: initialiser, type, path }];
  const plain = typing.resolve(type);
  const parts: InitialisedPart[] = [];
  let position = 0;
  for (const item of initialiser.items) {
    const named = item.path.length > 0;
    const step = named ? namedStep(typing, plain, item) : nthStep(typing, plain, position);
    position = named ? positionAfter(typing, plain, item, position) : position + 1;
    const value = item.value;
    const inner = step.type;
    if (value.kind !== 'list' && inner !== null && !named && isFlat(typing, inner, value)) {
      // Braces left out: the values of an inner record or array follow without them; their places are not told.
      parts.push({ value, type: null, path: `${path}${step.path}` });
      position -= 1;
    } else if (value.kind === 'list') parts.push(...listParts(typing, inner, value, `${path}${step.path}`));
    else parts.push({ value, type: inner, path: `${path}${step.path}` });
  }
  return parts;
}

function listParts(
  typing: Typing,
  type: CType | null,
  list: InitList,
  path: string,
): readonly InitialisedPart[] {
  if (type !== null) return initialisedParts(typing, type, list, path);
  return list.items.flatMap(({ value }) =>
    value.kind === 'list' ? listParts(typing, null, value, path) : [{ value, type: null, path }],
  );
}

interface Step {
  readonly type: CType | null;
  readonly path: string;
}

function nthStep(typing: Typing, plain: CType, position: number): Step {
  if (plain.kind === 'array') return { type: plain.of, path: `[${position}]` };
  if (plain.kind !== 'record')
    return { type: position === 0 && plain.kind !== 'unknown' ? plain : null, path: '' };
  const field = typing.bodyOf(plain)?.fields[position];
  if (field === undefined) return { type: null, path: '.?' };
  return { type: field.type, path: field.name === '' ? '' : `.${field.name}` };
}

function namedStep(typing: Typing, plain: CType, item: InitItem): Step {
  let type: CType | null = plain;
  let path = '';
  for (const part of item.path) {
    if ('field' in part) {
      path += `.${part.field}`;
      type = type === null ? null : typing.field(type, part.field);
    } else {
      path += part.element.kind === 'number' ? `[${part.element.text}]` : '[?]';
      type = type === null ? null : typing.target(type);
    }
  }
  return { type, path };
}

function positionAfter(typing: Typing, plain: CType, { path: [first] }: InitItem, position: number): number {
  if (first === undefined) return position + 1;
  if ('element' in first)
    return first.element.kind === 'number' ? Number(first.element.text) + 1 : position + 1;
  const fields = typing.bodyOf(plain)?.fields ?? [];
  return fields.findIndex(({ name }) => name === first.field) + 1;
}

/** Whether a value stands for the first part of an inner record or array. */
function isFlat(typing: Typing, type: CType, value: Expr): boolean {
  const plain = typing.resolve(type);
  if (plain.kind === 'array') return value.kind !== 'string';
  return plain.kind === 'record' && typing.resolve(typing.typeOf(value)).kind !== 'record';
}
