/**
 * SHA-256 of a text's UTF-8 bytes, as 64 lower-case hex digits (FIPS 180-4). Our own, because values are read at once and the
 * browser's digest only answers later, and not at all on pages served without TLS.
 */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text);
  // Constants are the first 32 bits of the fractions of roots of primes: square roots of 8, cube roots of 64.
  const hash: number[] = [];
  const constants: number[] = [];
  for (let number = 2; constants.length < 64; number++) {
    let divisor = 2;
    while (number % divisor) divisor++;
    if (divisor === number) {
      if (hash.length < 8) hash.push((number ** 0.5 * 2 ** 32) | 0);
      constants.push((number ** (1 / 3) * 2 ** 32) | 0);
    }
  }
  // The bytes in words of four, a 1 bit, zeros up to whole blocks of 16 words, the length in bits.
  const words: number[] = Array((((bytes.length + 8) >> 6) + 1) * 16).fill(0);
  [...bytes, 128].forEach((byte, place) => {
    words[place >> 2]! |= byte << (24 - 8 * (place & 3));
  });
  words[words.length - 1] = bytes.length * 8;
  const turn = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));
  for (let block = 0; block < words.length; block += 16) {
    const mixed = words.slice(block, block + 16);
    let [a, b, c, d, e, f, g, h] = hash as [number, number, number, number, number, number, number, number];
    for (let round = 0; round < 64; round++) {
      const x = mixed[round - 15]!;
      const y = mixed[round - 2]!;
      if (round > 15)
        mixed[round] =
          (mixed[round - 16]! +
            mixed[round - 7]! +
            (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) +
            (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))) |
          0;
      const first =
        h +
        (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
        ((e & f) ^ (~e & g)) +
        constants[round]! +
        mixed[round]!;
      const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, place) => {
      hash[place] = (hash[place]! + word) | 0;
    });
  }
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
