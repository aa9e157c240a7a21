import type { Fields } from '../address/index.ts';
import { isSample, machineOf, sampleBytes, type SampleId } from '../bytefile/index.ts';
import { fetchCacheFile } from './sample-file.ts';
import type { Session } from './session.svelte.ts';
import { parseBytesView, printBytesView, type BytesKey, type BytesView } from './view-text.ts';
import { bytesOfHex, viewOf } from './view.ts';

const sampleOf = ({ sample }: BytesView): SampleId => (sample !== null && isSample(sample) ? sample : 'torn');

/** Opens what an address asks for, and tells what the address should hold now. */
export class AddressLink {
  readonly #session: Session;
  columns = $state<8 | 16>(8);
  hasSampleFailed = $state(false);
  readonly view = $derived.by(() => viewOf(this.#session, this.columns));
  // What this page wrote into the address itself, which needs no reading.
  #written: BytesView | null = null;
  #writtenPart: Fields | null = null;
  #isOpening = false;

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
    this.hasSampleFailed = false;
    try {
      const bytes = id === 'zpool.cache' ? await fetchCacheFile() : sampleBytes(id);
      this.#session.openBytes(bytes, { kind: 'sample', name: id });
    } catch {
      this.hasSampleFailed = true;
    }
  }

  isOwn(part: Fields): boolean {
    return part === this.#writtenPart;
  }

  /** Opens the page's part of an address. Calls `report` for each part that cannot be followed. */
  read(part: Fields, report: (key: BytesKey, text: string) => void): void {
    void this.#show(parseBytesView(part, report));
  }

  async #show(wanted: BytesView): Promise<void> {
    const session = this.#session;
    this.#isOpening = true;
    this.columns = wanted.columns;
    session.setMachine(wanted.machine);
    const now = viewOf(session, this.columns);
    const isKept = wanted.sample === now.sample && session.bytes.length > 0;
    // The address already holds what it asked for, so opening that makes no new entry in the history.
    const sample = wanted.hex === null && !isKept ? sampleOf(wanted) : wanted.sample;
    this.#written = { ...wanted, sample };
    if (wanted.hex !== null && wanted.hex !== now.hex) {
      session.openBytes(bytesOfHex(wanted.hex), { kind: 'address', name: '' });
    } else if (wanted.hex === null && !isKept) await this.#openSample(sampleOf(wanted));
    if (wanted.select) session.place.chooseRange(wanted.select.from, wanted.select.to);
    this.#isOpening = false;
  }

  /**
   * Calls `onpart` with what the address should hold when that has changed; `push` where Back should lead to what was
   * before.
   */
  write(view: BytesView, onpart: (part: Fields, entry: 'push' | 'replace') => void): void {
    const before = this.#written;
    const isEmpty = this.#session.bytes.length === 0;
    if (this.#isOpening || isEmpty || JSON.stringify(view) === JSON.stringify(before)) return;
    const isSame = before === null || (before.sample === view.sample && before.hex === view.hex);
    this.#written = view;
    this.#writtenPart = printBytesView(view);
    onpart(this.#writtenPart, isSame ? 'replace' : 'push');
  }
}
