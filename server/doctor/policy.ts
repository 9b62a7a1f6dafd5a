/**
 * What a page's Content-Security-Policy allows, evaluated as browsers do. https://www.w3.org/TR/CSP3/ and, for Trusted Types,
 * https://w3c.github.io/trusted-types/dist/spec/
 */

/** Directive names in lower case, with their sources as written. */
export type Policy = Map<string, string[]>;

/** One header line may carry several policies, with commas between; of two directives with one name the first counts. */
export function parsePolicies(text: string): Policy[] {
  return text
    .split(',')
    .map((one) => {
      const policy: Policy = new Map();
      for (const part of one.split(';')) {
        const [name, ...sources] = part.trim().split(/\s+/);
        if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
      }
      return policy;
    })
    .filter((policy) => policy.size > 0);
}

const fallbacks: Record<string, string[]> = {
  'script-src-elem': ['script-src-elem', 'script-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
};

/** The directive in effect for `name`: its own sources, or those of what stands in for it. Undefined: nothing is said. */
export function inEffect(
  policy: Policy,
  name: 'script-src-elem' | 'connect-src',
): { name: string; sources: string[] } | undefined {
  for (const each of fallbacks[name] as string[]) {
    const sources = policy.get(each);
    if (sources) return { name: each, sources };
  }
  return undefined;
}

/** A script as the policy sees it. */
export interface ScriptRequest {
  url: string;
  /** Its `nonce` attribute. */
  nonce: string;
  /** Its `integrity` attribute. */
  integrity: string;
  /** Written in the page's HTML, rather than made by another script. */
  parserInserted: boolean;
}

export function allowsScript(policy: Policy, script: ScriptRequest, page: string): boolean {
  // A sandbox without scripts runs none.
  const sandbox = policy.get('sandbox');
  if (sandbox && !has(sandbox, 'allow-scripts')) return false;
  const directive = inEffect(policy, 'script-src-elem');
  if (!directive) return true;
  const { sources } = directive;
  if (script.nonce && sources.includes(`'nonce-${script.nonce}'`)) return true;
  if (hashesAllow(sources, script.integrity)) return true;
  // Hosts and schemes count for nothing beside it; what a trusted script makes is trusted.
  if (has(sources, "'strict-dynamic'")) return !script.parserInserted;
  return sourcesAllow(sources, script.url, page);
}

export function allowsConnection(policy: Policy, url: string, page: string): boolean {
  const directive = inEffect(policy, 'connect-src');
  return !directive || sourcesAllow(directive.sources, url, page);
}

/** May a script make the Trusted Types policy `name`? */
export function allowsTrustedTypes(policy: Policy, name: string): boolean {
  const names = policy.get('trusted-types');
  return !names || names.includes('*') || names.includes(name);
}

/** Does the directive go by nonces or hashes, so that adding a host would change nothing? */
export function hostsAreIgnored(policy: Policy): boolean {
  return has(inEffect(policy, 'script-src-elem')?.sources ?? [], "'strict-dynamic'");
}

function has(sources: readonly string[], keyword: string): boolean {
  return sources.some((source) => source.toLowerCase() === keyword);
}

/** Every hash of the tag has to be on the list. */
function hashesAllow(sources: readonly string[], integrity: string): boolean {
  const given = integrity
    .trim()
    .split(/\s+/)
    .filter((each) => /^sha(256|384|512)-/.test(each));
  return given.length > 0 && given.every((each) => sources.includes(`'${each.replace(/\?.*$/, '')}'`));
}

function sourcesAllow(sources: readonly string[], address: string, page: string): boolean {
  const url = new URL(address);
  return sources.some((source) => sourceAllows(source, url, new URL(page)));
}

/** `https:`, `*`, `'self'`, `https://*.shop.example:8443/js/` */
function sourceAllows(source: string, url: URL, page: URL): boolean {
  if (source === '*') return /^(https?|wss?):$/.test(url.protocol) || url.protocol === page.protocol;
  if (source.toLowerCase() === "'self'") return sameOrSafer(page, url);
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return schemeAllows(source.toLowerCase(), url.protocol);
  if (source.startsWith("'")) return false;
  const read = /^(?:([a-z][a-z0-9+.-]*:)\/\/)?(\*|(?:\*\.)?[^/:*]+|\[[^\]]+\])(?::(\d+|\*))?(\/.*)?$/i.exec(
    source,
  );
  if (!read) return false;
  const [, scheme, host = '', port, path] = read;
  return (
    // Without a scheme the page's own counts, or a safer one.
    schemeAllows(scheme?.toLowerCase() ?? page.protocol, url.protocol) &&
    hostAllows(host.toLowerCase(), url.hostname) &&
    portAllows(port, url) &&
    pathAllows(path, url.pathname)
  );
}

const saferSchemes: Record<string, string[]> = {
  'http:': ['http:', 'https:'],
  'ws:': ['ws:', 'wss:', 'http:', 'https:'],
  'wss:': ['wss:', 'https:'],
};

function schemeAllows(allowed: string, scheme: string): boolean {
  return (saferSchemes[allowed] ?? [allowed]).includes(scheme);
}

function hostAllows(allowed: string, host: string): boolean {
  if (allowed === '*') return true;
  return allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed;
}

function portAllows(allowed: string | undefined, url: URL): boolean {
  if (allowed === '*') return true;
  // An address with the usual port of its scheme names none.
  if (allowed === undefined) return url.port === '';
  const usual: Record<string, string> = { 'http:': '80', 'https:': '443', 'ws:': '80', 'wss:': '443' };
  const port = url.port || usual[url.protocol];
  // A page that moved to https may keep :80 in its policy.
  return port === allowed || (allowed === '80' && port === '443');
}

/** A path that ends in a slash stands for everything below it; any other for itself. */
function pathAllows(allowed: string | undefined, path: string): boolean {
  if (!allowed || allowed === '/') return true;
  return allowed.endsWith('/') ? path.startsWith(allowed) : path === allowed;
}

function sameOrSafer(page: URL, url: URL): boolean {
  if (page.origin === url.origin) return true;
  return (
    page.hostname === url.hostname &&
    page.port === '' &&
    url.port === '' &&
    schemeAllows(page.protocol, url.protocol)
  );
}
