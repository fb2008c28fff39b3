/** SHA-256 (FIPS 180-4), at once: the browser's own is not there on http and from `file://`. */

/** @param {number} word @param {number} by */
const turned = (word, by) => (word >>> by) | (word << (32 - by))

/** The first 32 bits behind the point. @param {number} root */
const fraction = (root) => ((root % 1) * 2 ** 32) | 0

const PRIMES = Array.from({ length: 310 }, (_, at) => at + 2).filter((number) => {
  for (let factor = 2; factor * factor <= number; factor += 1) if (number % factor === 0) return false
  return true
})
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const ROUNDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)))

/**
 * 64 lowercase hex digits for the UTF-8 of `text`.
 * @param {string} text
 */
export function sha256(text) {
  const words = blocksOf(new TextEncoder().encode(text))
  let sum = START
  for (let from = 0; from < words.length; from += 16) sum = mixed(sum, words.slice(from, from + 16))
  return sum.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/**
 * The message in words: its bytes, a single 1, zeros, and how many bits there were.
 * @param {Uint8Array} bytes
 */
function blocksOf(bytes) {
  const words = new Array(((bytes.length + 8) >> 6 << 4) + 16).fill(0)
  bytes.forEach((byte, at) => (words[at >> 2] |= byte << (24 - (at % 4) * 8)))
  words[bytes.length >> 2] |= 0x80 << (24 - (bytes.length % 4) * 8)
  words[words.length - 1] = bytes.length * 8
  return words
}

/**
 * @param {number[]} sum
 * @param {number[]} schedule the 16 words of a block, which become 64
 */
function mixed(sum, schedule) {
  let [a, b, c, d, e, f, g, h] = sum
  for (const [at, round] of ROUNDS.entries()) {
    if (at > 15) {
      const [older, newer] = [schedule[at - 15], schedule[at - 2]]
      const low = turned(older, 7) ^ turned(older, 18) ^ (older >>> 3)
      const high = turned(newer, 17) ^ turned(newer, 19) ^ (newer >>> 10)
      schedule[at] = (schedule[at - 16] + low + schedule[at - 7] + high) | 0
    }
    const chosen = (e & f) ^ (~e & g)
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + round + schedule[at]) | 0
    const most = (a & b) ^ (a & c) ^ (b & c)
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + sum[at]) | 0)
}
