import type { ByteSpan, LeafKind, ParentKind, Recorder } from '../nvlist/spans.ts';
import { TYPE_NUMBER } from '../nvlist/index.ts';
import { FIELD_KINDS, NODE, NONE, type FieldKind, type FieldTable } from './field-table.ts';

const NUMBER_OF_KIND = new Map<FieldKind, number>(FIELD_KINDS.map((kind, number) => [kind, number]));
/** Number of fields between two reports of progress. */
const REPORT_EVERY = 1 << 16;

/** The arrays that a column may be. */
interface Kind<Items> {
  readonly make: (length: number) => Items;
  readonly cut: (items: Items, length: number) => Items;
}
const words: Kind<Uint32Array<ArrayBuffer>> = {
  make: (length) => new Uint32Array(length),
  cut: (items, length) => items.subarray(0, length),
};
const bytes: Kind<Uint8Array<ArrayBuffer>> = {
  make: (length) => new Uint8Array(length),
  cut: (items, length) => items.subarray(0, length),
};

/** A growing flat array. */
class Column<Items extends Uint32Array | Uint8Array> {
  length = 0;
  readonly #kind: Kind<Items>;
  #items: Items;

  constructor(kind: Kind<Items>) {
    this.#kind = kind;
    this.#items = kind.make(256);
  }

  push(item: number): void {
    if (this.length === this.#items.length) {
      const grown = this.#kind.make(this.length * 2);
      grown.set(this.#items);
      this.#items = grown;
    }
    this.#items[this.length++] = item;
  }
  get(at: number): number {
    return this.#items[at] ?? 0;
  }
  set(at: number, item: number): void {
    this.#items[at] = item;
  }
  /** What was pushed, without a copy: a copy of all columns would double the memory of a large file. */
  items(): Items {
    return this.#kind.cut(this.#items, this.length);
  }
}

type Open = {
  readonly node: number;
  /** Whether the span created the node; then it also ends the node. */
  readonly isOwn: boolean;
  /** Whether fields inside belong to a pair. */
  readonly isPair: boolean;
};

/** Position of a list in a file, and the byte order of its numbers. */
export interface RecorderPlace {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly little: boolean;
  readonly isXdr: boolean;
}

/**
 * Listens to the decoder as the recorder of spans does, but fills a flat table instead of a tree of objects, since a file
 * of 20 MB has millions of fields. The decoder names each field, so the table agrees with it.
 */
export class TableRecorder implements Recorder {
  readonly #place: RecorderPlace;
  readonly #view: DataView;
  readonly #onprogress: (offset: number) => void;
  #at: number;
  readonly #open: Open[] = [];
  readonly #fieldStart = new Column(words);
  readonly #fieldKind = new Column(bytes);
  readonly #fieldNode = new Column(words);
  readonly #node = {
    kind: new Column(bytes),
    start: new Column(words),
    end: new Column(words),
    parent: new Column(words),
    next: new Column(words),
    depth: new Column(bytes),
    type: new Column(words),
    elements: new Column(words),
    ordinal: new Column(words),
    children: new Column(words),
    name: new Column(words),
    valueStart: new Column(words),
    valueEnd: new Column(words),
  };

  constructor(place: RecorderPlace, onprogress: (offset: number) => void) {
    this.#place = place;
    this.#view = new DataView(place.bytes.buffer, place.bytes.byteOffset, place.bytes.byteLength);
    this.#onprogress = onprogress;
    this.#at = 0;
    this.#addNode(NODE.list, 0);
    this.#field('outside', place.start);
    this.#at = place.start;
    this.#node.start.set(0, place.start);
  }

  leaf(kind: LeafKind, end: number): void {
    // A damaged count may give an end after the input.
    this.#field(kind, Math.min(this.#place.start + end, this.#place.end));
  }

  #field(kind: FieldKind, end: number): void {
    const start = this.#at;
    if (end <= start) return;
    const top = this.#open.at(-1);
    const node = top?.node ?? 0;
    if (top?.isPair === true) this.#noteOfPair(node, kind, start, end);
    this.#fieldStart.push(start);
    this.#fieldKind.push(NUMBER_OF_KIND.get(kind) ?? 0);
    this.#fieldNode.push(node);
    this.#at = end;
    if (this.#fieldStart.length % REPORT_EVERY === 0) this.#onprogress(end);
  }

  open(kind: ParentKind): void {
    const top = this.#open.at(-1);
    const node = top?.node ?? 0;
    if (kind === 'pair') this.#open.push({ node: this.#addNode(NODE.pair, node), isOwn: true, isPair: true });
    else if (kind === 'list' && top !== undefined && this.#node.type.get(node) !== TYPE_NUMBER.nvlist) {
      this.#open.push({ node: this.#addNode(NODE.element, node), isOwn: true, isPair: false });
    } else this.#open.push({ node, isOwn: false, isPair: false });
  }

  close(): void {
    const top = this.#open.pop();
    if (top?.isOwn === true) this.#closeNode(top.node);
  }

  finish(length: number, rest: 'trailing' | 'unread'): readonly ByteSpan[] {
    while (this.#open.length > 0) this.close();
    this.#closeNode(0);
    this.leaf(rest, length);
    this.#field('outside', this.#place.bytes.length);
    return [];
  }

  /** Returns the table, which is complete after `finish`. */
  table(): FieldTable {
    const fieldCount = this.#fieldStart.length;
    this.#fieldStart.push(this.#at);
    const node = this.#node;
    return {
      fieldCount,
      fieldStart: this.#fieldStart.items(),
      fieldKind: this.#fieldKind.items(),
      fieldNode: this.#fieldNode.items(),
      nodeCount: node.kind.length,
      nodeKind: node.kind.items(),
      nodeStart: node.start.items(),
      nodeEnd: node.end.items(),
      nodeParent: node.parent.items(),
      nodeNext: node.next.items(),
      nodeDepth: node.depth.items(),
      nodeType: node.type.items(),
      nodeElements: node.elements.items(),
      nodeOrdinal: node.ordinal.items(),
      nodeChildren: node.children.items(),
      nodeName: node.name.items(),
      nodeValueStart: node.valueStart.items(),
      nodeValueEnd: node.valueEnd.items(),
    };
  }

  #addNode(kind: number, parent: number): number {
    const node = this.#node;
    const id = node.kind.length;
    const isRoot = id === 0;
    node.kind.push(kind);
    node.start.push(this.#at);
    node.end.push(this.#at);
    node.parent.push(parent);
    node.next.push(id + 1);
    node.depth.push(isRoot ? 0 : node.depth.get(parent) + 1);
    node.type.push(0);
    node.elements.push(0);
    node.ordinal.push(isRoot ? 0 : node.children.get(parent));
    node.children.push(0);
    if (!isRoot) node.children.set(parent, node.children.get(parent) + 1);
    node.name.push(NONE);
    node.valueStart.push(NONE);
    node.valueEnd.push(NONE);
    return id;
  }

  #closeNode(id: number): void {
    this.#node.end.set(id, this.#at);
    this.#node.next.set(id, this.#node.kind.length);
  }

  #noteOfPair(node: number, kind: FieldKind, start: number, end: number): void {
    const { isXdr, little } = this.#place;
    const columns = this.#node;
    if (kind === 'type') columns.type.set(node, this.#view.getUint32(start, !isXdr && little));
    else if (kind === 'elementCount')
      columns.elements.set(node, this.#view.getUint32(start, !isXdr && little));
    else if (kind === 'name') columns.name.set(node, this.#fieldStart.length);
    else if (kind === 'value') {
      if (columns.valueStart.get(node) === NONE) columns.valueStart.set(node, start);
      columns.valueEnd.set(node, end);
    }
  }
}
