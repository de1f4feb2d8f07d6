/**
 * SHA-256 (FIPS 180-4) over bytes that come in pieces: Web Crypto hashes only what lies in memory whole, and a pack may
 * be larger than that.
 */
export class Sha256 {
  readonly #state = Uint32Array.from(INITIAL);
  readonly #words = new Uint32Array(64);
  readonly #block = new Uint8Array(64);
  #filled = 0;
  #length = 0;

  update(bytes: Uint8Array): this {
    this.#length += bytes.length;
    let from = 0;
    while (from < bytes.length) {
      if (this.#filled === 0 && bytes.length - from >= 64) {
        this.#compress(bytes, from);
        from += 64;
        continue;
      }
      const taken = Math.min(64 - this.#filled, bytes.length - from);
      this.#block.set(bytes.subarray(from, from + taken), this.#filled);
      this.#filled += taken;
      from += taken;
      if (this.#filled === 64) this.#flush();
    }
    return this;
  }

  /** The hash in hexadecimal. Nothing may be added afterwards. */
  hex(): string {
    const bits = this.#length * 8;
    this.#block[this.#filled++] = 0x80;
    if (this.#filled > 56) {
      this.#block.fill(0, this.#filled);
      this.#flush();
    }
    this.#block.fill(0, this.#filled);
    const view = new DataView(this.#block.buffer);
    view.setUint32(56, Math.floor(bits / 2 ** 32));
    view.setUint32(60, bits >>> 0);
    this.#flush();
    return Array.from(this.#state, (word) => word.toString(16).padStart(8, '0')).join('');
  }

  #flush(): void {
    this.#compress(this.#block, 0);
    this.#filled = 0;
  }

  #compress(bytes: Uint8Array, from: number): void {
    const w = this.#words;
    schedule(w, bytes, from);
    const [h0, h1, h2, h3, h4, h5, h6, h7] = this.#state as unknown as Eight;
    let [a, b, c, d, e, f, g, h] = [h0, h1, h2, h3, h4, h5, h6, h7];
    for (let t = 0; t < 64; t++) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const one = (h + s1 + ((e & f) ^ (~e & g)) + (K[t] as number) + (w[t] as number)) | 0;
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    this.#state.set([h0 + a, h1 + b, h2 + c, h3 + d, h4 + e, h5 + f, h6 + g, h7 + h]);
  }
}

type Eight = [number, number, number, number, number, number, number, number];

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function schedule(w: Uint32Array, bytes: Uint8Array, from: number): void {
  const byte = (at: number) => bytes[from + at] as number;
  for (let t = 0; t < 16; t++) {
    const at = 4 * t;
    w[t] = (byte(at) << 24) | (byte(at + 1) << 16) | (byte(at + 2) << 8) | byte(at + 3);
  }
  const word = (at: number) => w[at] as number;
  for (let t = 16; t < 64; t++) {
    const [x, y] = [word(t - 15), word(t - 2)];
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
    w[t] = word(t - 16) + s0 + word(t - 7) + s1;
  }
}

const PRIMES = firstPrimes(64);
/** The first 32 bits of the fractional parts of the square roots of the first eight primes, */
const INITIAL = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
/** and of the cube roots of the first 64. */
const K = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}
