import type { Fields } from '../address/index.ts';
import { isSample, machineOf, sampleBytes, type SampleId } from '../bytefile/index.ts';
import { fetchCacheFile } from './sample-file.ts';
import type { Session } from './session.svelte.ts';
import { parseBytesView, printBytesView, type BytesKey, type BytesView } from './view-text.ts';
import { bytesOfHex, viewOf } from './view.ts';

const sampleOf = ({ sample }: BytesView): SampleId => (sample !== null && isSample(sample) ? sample : 'torn');

type Report = (key: BytesKey, text: string) => void;

const textOf = (view: BytesView): string => JSON.stringify([...printBytesView(view)]);
const isSameView = (a: BytesView, b: BytesView): boolean => textOf(a) === textOf(b);

/** Opens what an address asks for, and tells what the address should hold now. */
export class AddressLink {
  readonly #session: Session;
  columns = $state<8 | 16>(8);
  readonly view = $derived.by(() => viewOf(this.#session, this.columns));
  // What this page wrote into the address itself, which needs no reading.
  #written: BytesView | null = null;
  #writtenPart: Fields | null = null;
  #isOpening = false;
  /** Counts what was asked for, so that an older wish does nothing any more. */
  #asked = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Opens the sample that the reader picked. One that only the kernel refuses is read by the kernel's rules. */
  pick(id: SampleId): void {
    const { reader } = machineOf(id);
    if (reader === 'kernel') this.#session.setMachine({ ...this.#session.machine, reader });
    void this.#openSample(id);
  }

  async #openSample(id: SampleId): Promise<void> {
    if (id === 'zpool.cache') await this.#session.bring.sample(id, fetchCacheFile);
    else this.#session.openBytes(sampleBytes(id), { kind: 'sample', name: id });
  }

  isOwn(part: Fields): boolean {
    return part === this.#writtenPart;
  }

  /** Opens the page's part of an address. Calls `report` for each part that cannot be followed, at once or later. */
  read(part: Fields, report: Report): void {
    let lost: number | null = null;
    const wanted = parseBytesView(part, (key, text) => {
      if (key === 'hex') lost = Math.ceil(text.length / 2);
      report(key, text);
    });
    const { sample } = wanted;
    if (sample !== null && !isSample(sample)) report('sample', sample);
    // Bytes that cannot be read are not replaced by others.
    const without = { ...wanted, sample: null, absent: lost, select: null };
    void this.#show(lost === null ? wanted : without, report);
  }

  async #show(wanted: BytesView, report: Report): Promise<void> {
    const session = this.#session;
    const asked = ++this.#asked;
    this.#isOpening = true;
    this.columns = wanted.columns;
    session.setMachine(wanted.machine);
    session.writer = wanted.writer;
    const now = viewOf(session, this.columns);
    // An address that names no bytes leaves open what is open.
    const isKept =
      session.isOpen &&
      wanted.sample === now.sample &&
      wanted.hex === null &&
      (wanted.absent === null || wanted.absent === now.absent);
    const isAbsent = wanted.absent !== null && wanted.hex === null && wanted.sample === null;
    const isSample = wanted.hex === null && !isKept && !isAbsent;
    // The address already holds what it asked for, so opening that makes no new entry in the history.
    this.#written = { ...wanted, sample: isSample ? sampleOf(wanted) : wanted.sample };
    if (wanted.hex !== null) {
      if (wanted.hex !== now.hex || wanted.base !== now.base)
        session.openBytes(bytesOfHex(wanted.hex), { kind: 'address', name: '' }, { base: wanted.base });
    } else if (isSample) await this.#openSample(sampleOf(wanted));
    else if (!isKept) {
      const size = wanted.absent ?? 0;
      session.openBytes(new Uint8Array(), { kind: 'absent', name: '', size });
    }
    if (asked !== this.#asked) return;
    const isThere = !isSample || session.source.name === sampleOf(wanted);
    if (wanted.select && isThere && !isAbsent) this.#choose(wanted.select, report);
    this.#isOpening = false;
  }

  #choose({ from, to }: NonNullable<BytesView['select']>, report: Report): void {
    const { bytes, place } = this.#session;
    if (to <= bytes.length) place.chooseRange(from, to);
    else report('select', to === from + 1 ? String(from) : `${from}-${to - 1}`);
  }

  /**
   * Calls `onpart` with what the address should hold when that has changed; `push` where Back should lead to what was
   * before.
   */
  write(view: BytesView, onpart: (part: Fields, entry: 'push' | 'replace') => void): void {
    const before = this.#written;
    if (this.#isOpening || !this.#session.isOpen || (before && isSameView(view, before))) return;
    const isSame =
      before === null ||
      (before.sample === view.sample && before.hex === view.hex && before.absent === view.absent);
    this.#written = view;
    this.#writtenPart = printBytesView(view);
    onpart(this.#writtenPart, isSame ? 'replace' : 'push');
  }
}
