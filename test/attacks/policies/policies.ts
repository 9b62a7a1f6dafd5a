/** The policies that pages are held under, and what must come of a container under each. */

/** What runs under it. `no`: it stays out, and says so once at most. */
export interface Policy {
  name: string;
  /** Given the container's hash; `report`: it only reports. */
  header(integrity: string): string;
  reportOnly?: boolean;
  /** The page's script element carries it. */
  nonce?: boolean;
  integrity?: boolean;
  /** The collector gets what was noticed; the page's own data layer does in any case. */
  collector: 'yes' | 'no';
  /** A script that the container loads: a vendor's, and, on a page that the editor opened, the agent. */
  vendor: 'yes' | 'no';
  agent: 'yes' | 'no';
  /** Pixels. */
  picture: 'yes' | 'no';
}

const server = 'https://milepost.example';
const vendor = 'https://www.clarity.ms';
const pixel = 'https://pixel.example';
const nonce = "'nonce-bWlsZXBvc3Q='";
const everything = { collector: 'yes', vendor: 'yes', agent: 'yes', picture: 'yes' } as const;

export const policies: readonly Policy[] = [
  { name: 'nonce', header: () => `script-src ${nonce}`, nonce: true, ...everything },
  {
    name: 'nonce and strict-dynamic',
    header: () => `script-src ${nonce} 'strict-dynamic'; object-src 'none'; base-uri 'none'`,
    nonce: true,
    ...everything,
  },
  {
    name: 'hash',
    header: (integrity) => `script-src '${integrity}'; object-src 'none'`,
    integrity: true,
    ...everything,
    vendor: 'no',
    agent: 'no',
  },
  {
    name: 'hosts, nothing unsafe',
    header: () =>
      `default-src 'self'; script-src ${server} ${vendor}; connect-src ${server}; img-src ${pixel}; style-src 'self'`,
    ...everything,
  },
  {
    name: 'no connection to the collector',
    header: () => `script-src ${nonce} 'strict-dynamic'; connect-src 'self'`,
    nonce: true,
    ...everything,
    collector: 'no',
  },
  {
    name: 'no pictures',
    header: () => `script-src ${nonce}; img-src 'none'`,
    nonce: true,
    ...everything,
    picture: 'no',
  },
  {
    name: 'Trusted Types, our policy named',
    header: () =>
      `script-src ${nonce} 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types milepost`,
    nonce: true,
    ...everything,
  },
  {
    name: 'Trusted Types, no policy allowed',
    header: () =>
      `script-src ${nonce} 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types 'none'`,
    nonce: true,
    ...everything,
    vendor: 'no',
    agent: 'no',
  },
  {
    name: 'sandbox with its origin',
    header: () => `sandbox allow-scripts allow-same-origin; script-src ${nonce}`,
    nonce: true,
    ...everything,
  },
  {
    name: 'sandbox without an origin',
    header: () => `sandbox allow-scripts; script-src ${nonce}`,
    nonce: true,
    ...everything,
  },
  {
    name: 'no workers, frames or forms',
    header: () =>
      `script-src ${nonce} 'strict-dynamic'; worker-src 'none'; child-src 'none'; frame-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
    nonce: true,
    ...everything,
  },
  {
    name: 'only reported',
    header: () =>
      `default-src 'none'; script-src ${nonce}; require-trusted-types-for 'script'; trusted-types milepost`,
    reportOnly: true,
    nonce: true,
    ...everything,
  },
  {
    name: 'all together',
    header: () =>
      `default-src 'none'; script-src ${nonce} 'strict-dynamic'; connect-src ${server}; style-src 'none'; img-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types milepost`,
    nonce: true,
    ...everything,
    picture: 'no',
  },
];
