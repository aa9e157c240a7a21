import type { CType, FunctionType } from './ast.ts';

export const INT: CType = { kind: 'base', name: 'int', isConst: false };
export const CHAR: CType = { kind: 'base', name: 'char', isConst: false };
export const VOID: CType = { kind: 'base', name: 'void', isConst: false };

export function pointerTo(to: CType, isConst = false): CType {
  return { kind: 'pointer', to, isConst };
}

export function unknown(name: string): CType {
  return { kind: 'unknown', name };
}

/** The type with const added; const on an array is const on its elements. */
export function withConst(type: CType): CType {
  switch (type.kind) {
    case 'array':
      return { ...type, of: withConst(type.of) };
    case 'function':
    case 'unknown':
      return type;
    default:
      return type.isConst ? type : { ...type, isConst: true };
  }
}

/** The type with const taken off its outermost level. */
export function withoutConst(type: CType): CType {
  switch (type.kind) {
    case 'array':
      return { ...type, of: withoutConst(type.of) };
    case 'function':
    case 'unknown':
      return type;
    default:
      return type.isConst ? { ...type, isConst: false } : type;
  }
}

/** Reports whether a type is const at its outermost level; an array is when its elements are. */
export function isConst(type: CType): boolean {
  if (type.kind === 'array') return isConst(type.of);
  return type.kind !== 'function' && type.kind !== 'unknown' && type.isConst;
}

/** Returns a type as C writes it. */
export function spell(type: CType, inner = ''): string {
  switch (type.kind) {
    case 'base':
    case 'record':
    case 'named': {
      const name = type.isConst ? `const ${type.name}` : type.name;
      return inner === '' ? name : `${name} ${inner}`;
    }
    case 'typeof':
      return inner === '' ? 'typeof' : `typeof ${inner}`;
    case 'unknown':
      return inner === '' ? type.name : `${type.name} ${inner}`;
    case 'pointer': {
      const star = type.isConst ? (inner === '' ? '*const' : '*const ') : '*';
      return spell(type.to, star + inner);
    }
    case 'array':
      return spell(type.of, `${inner.startsWith('*') ? `(${inner})` : inner}[${type.length}]`);
    case 'function':
      return spell(type.returns, `${inner.startsWith('*') ? `(${inner})` : inner}(${spellParams(type)})`);
  }
}

function spellParams({ params, isVariadic, isPrototype }: FunctionType): string {
  if (!isPrototype) return '';
  const listed = params.map((param) => spell(param.type));
  if (isVariadic) listed.push('...');
  return listed.length === 0 ? 'void' : listed.join(', ');
}
