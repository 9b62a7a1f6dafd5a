/** SHA-256 of a text, as hex for names and as base64 for the integrity attribute. */
import { toBase64 } from './base64';

export async function digest(text: string): Promise<{ hex: string; integrity: string }> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return {
    hex: [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    integrity: `sha256-${toBase64(bytes)}`,
  };
}
