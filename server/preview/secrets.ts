import { createHash, randomInt } from 'node:crypto';

/** Secrets are looked up by their hash: how long that takes tells nothing about which secrets there are. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64');
}

/** Read aloud and typed on a phone: no letters that look or sound like a digit. 31 to the power of 6 are 887 million. */
const pairingLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const pairingPattern = /^[A-HJ-KMNP-Z2-9]{6}$/;

export function newPairing(): string {
  return Array.from({ length: 6 }, () => pairingLetters[randomInt(pairingLetters.length)]).join('');
}

/** Two digits that a person compares. */
export function newNumber(): string {
  return String(randomInt(10, 100));
}
