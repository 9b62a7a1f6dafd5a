import { randomInt } from 'node:crypto';

/** The demo shop's pages name it before its site exists. */
export const demoContainer = 'mp_demoshop00';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** `mp_` and ten of [a-z0-9]: 51 bits, enough never to meet twice; it is public, so it need not be secret. */
export function newContainerId(): string {
  return `mp_${Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join('')}`;
}
