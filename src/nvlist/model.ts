/**
 * The list as a value. Names and texts are C strings on the wire: any bytes but NUL. They are a JavaScript
 * string when the bytes are valid UTF-8 (nearly always, and quick to compare), otherwise the bytes themselves.
 */
export type Text = string | Uint8Array;

/** Each data type by its word in the JSON form, with its number on the wire (OpenZFS `data_type_t`). */
export const TYPE_NUMBER = {
  boolean: 1,
  byte: 2,
  int16: 3,
  uint16: 4,
  int32: 5,
  uint32: 6,
  int64: 7,
  uint64: 8,
  string: 9,
  'byte-array': 10,
  'int16-array': 11,
  'uint16-array': 12,
  'int32-array': 13,
  'uint32-array': 14,
  'int64-array': 15,
  'uint64-array': 16,
  'string-array': 17,
  hrtime: 18,
  nvlist: 19,
  'nvlist-array': 20,
  'boolean-value': 21,
  int8: 22,
  uint8: 23,
  'boolean-array': 24,
  'int8-array': 25,
  'uint8-array': 26,
  double: 27,
} as const;

export type NvType = keyof typeof TYPE_NUMBER;

/**
 * Bytes without meaning in a pair's memory: the reserved word and the padding. Zero in every pair that was made, so absent
 * then. The library copies a pair whole when it packs again as native, stray bytes included, and so does `pack` while name and
 * padding still have the same length. A damaged input may have millions of such pairs, so they share one copy, in columns.
 */
export type Slack = {
  /** The pairs as they lay in memory. */
  readonly bytes: Uint8Array;
  /** Four offsets for each pair: where in `bytes` it starts, its name and its value end, and it ends. */
  readonly places: Int32Array;
};

type Pair<T extends NvType, V> = {
  readonly name: Text;
  readonly type: T;
  readonly value: V;
  readonly slack?: Slack;
  /** Which of the pairs in `slack` it is. */
  readonly slackAt?: number;
};

export type NumberType = 'byte' | 'int8' | 'uint8' | 'int16' | 'uint16' | 'int32' | 'uint32';
export type BigType = 'int64' | 'uint64' | 'hrtime';

/** One name, its type and its value. `double` holds the 64 bits of IEEE 754, since a number would lose NaN payloads. */
export type NvPair =
  | Pair<'boolean', null>
  | Pair<'boolean-value', boolean>
  | Pair<NumberType, number>
  | Pair<BigType | 'double', bigint>
  | Pair<'string', Text>
  | Pair<'byte-array' | 'uint8-array', Uint8Array>
  | Pair<'int8-array', Int8Array>
  | Pair<'int16-array', Int16Array>
  | Pair<'uint16-array', Uint16Array>
  | Pair<'int32-array', Int32Array>
  | Pair<'uint32-array', Uint32Array>
  | Pair<'int64-array', BigInt64Array>
  | Pair<'uint64-array', BigUint64Array>
  | Pair<'boolean-array', readonly boolean[]>
  | Pair<'string-array', readonly Text[]>
  | Pair<'nvlist', NvList>
  | Pair<'nvlist-array', readonly NvList[]>;

export type NvList = {
  /** All 32 flag bits; only `UNIQUE_NAME` and `UNIQUE_NAME_TYPE` mean something. */
  readonly flags: number;
  /** Signed 32 bits; 0 in every list that was made and not damaged. */
  readonly version: number;
  readonly pairs: readonly NvPair[];
};

/** Flag bit: a later pair replaces an earlier one of the same name. */
export const UNIQUE_NAME = 1;
/** Flag bit: a later pair replaces an earlier one of the same name and type. */
export const UNIQUE_NAME_TYPE = 2;

/** The usual list: version 0, unique names. */
export const uniqueNameList = (pairs: readonly NvPair[]): NvList => ({
  flags: UNIQUE_NAME,
  version: 0,
  pairs,
});
