/** What a vendor said, fit to be kept and shown: some repeat the token they refuse. */
import type { Secrets } from './protocol';

/** Characters of an answer that are looked at: a secret that began before must not be cut in half, or half of it would stay. */
export const maxLooked = 16_384;
/** Characters that are kept. */
const maxKept = 300;

/** Every way in which an answer may write a secret: as it is, in an address, in JSON, and the key of a webhook without its prefix. */
function spellings(secret: string): string[] {
  return [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams({ secret }).toString().slice('secret='.length),
    JSON.stringify(secret).slice(1, -1),
    secret.replace(/^whsec_/, ''),
  ];
}

/** The first 300 characters, without secrets. */
export function scrubbed(text: string, secrets: Secrets): string {
  let said = text;
  for (const secret of Object.values(secrets))
    for (const spelling of spellings(secret)) if (spelling) said = said.replaceAll(spelling, '…');
  return said.slice(0, maxKept);
}
