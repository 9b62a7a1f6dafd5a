import type { PolicyFacts } from '../../shared/doctor';
import type { Tag } from './html';
import {
  allowsConnection,
  allowsScript,
  allowsTrustedTypes,
  hostsAreIgnored,
  inEffect,
  type Policy,
  parsePolicies,
  type ScriptRequest,
} from './policy';

/** The Trusted Types policy that the container makes (runtime/core/connect.ts). */
const trustedTypesName = 'milepost';

export interface PolicyQuestion {
  /** The page's address, to its end. */
  page: string;
  /** Origin of our server. */
  server: string;
  /** Values of the answer's Content-Security-Policy headers. */
  headers: readonly string[];
  tags: readonly Tag[];
  /** The tag that loads the container; null where the page has none. */
  container: Tag | null;
  /** The container's address. */
  script: string;
}

/** What the page's policies, from headers and `<meta>`, make of the container, its agent and its connection. */
export function policyFacts({ page, server, headers, tags, container, script }: PolicyQuestion): PolicyFacts {
  const fromHeaders = headers.flatMap(parsePolicies);
  const metas = tags.flatMap((tag, place) => metaPolicies(tag).map((policy) => ({ policy, place })));
  const place = container ? tags.indexOf(container) : Number.POSITIVE_INFINITY;
  const all = [...fromHeaders, ...metas.map(({ policy }) => policy)];
  // A policy in the page holds for what comes after it.
  const before = [...fromHeaders, ...metas.filter((meta) => meta.place < place).map(({ policy }) => policy)];

  const pageNonce = tags.find((tag) => tag.name === 'script' && tag.attributes['nonce'])?.attributes['nonce'];
  const written: ScriptRequest = {
    url: script,
    // Where it is not there yet: as the Install screen writes it, with the nonce of the page.
    nonce: (container ? container.attributes['nonce'] : pageNonce) ?? '',
    integrity: container?.attributes['integrity'] ?? '',
    parserInserted: true,
  };
  // The container hands the first nonce of the page on.
  const loaded = { url: `${server}/agent.js`, nonce: pageNonce ?? '', integrity: '', parserInserted: false };

  const containerRefused = before.filter((policy) => !allowsScript(policy, written, page));
  const agentRefused = all.filter((policy) => !allowsScript(policy, loaded, page));
  const connectRefused = all.filter((policy) => !allowsConnection(policy, `${server}/preview/`, page));
  const typesRefused = all.filter((policy) => !allowsTrustedTypes(policy, trustedTypesName));
  const scriptsRefused = [...new Set([...containerRefused, ...agentRefused])];
  const needsNonce = containerRefused.some(hostsAreIgnored);
  return {
    container: containerRefused.length === 0,
    agent: agentRefused.length === 0,
    connect: connectRefused.length === 0,
    trustedTypes: typesRefused.length === 0,
    needsNonce,
    needed: [
      ...scriptsRefused
        .filter((policy) => !hostsAreIgnored(policy))
        .map((policy) => widened(policy, 'script-src-elem', server)),
      ...connectRefused.map((policy) => widened(policy, 'connect-src', server)),
      ...typesRefused.map((policy) => named(policy)),
    ].join('\n'),
  };
}

/** May the page reach this address of ours by itself? Every policy of the page has to agree. */
export function mayConnect(
  url: string,
  page: string,
  headers: readonly string[],
  tags: readonly Tag[],
): boolean {
  return [...headers.flatMap(parsePolicies), ...tags.flatMap(metaPolicies)].every((policy) =>
    allowsConnection(policy, url, page),
  );
}

function metaPolicies({ name, attributes }: Tag): Policy[] {
  if (name !== 'meta' || attributes['http-equiv']?.toLowerCase() !== 'content-security-policy') return [];
  return parsePolicies(attributes['content'] ?? '').map((policy) => {
    // Browsers ignore it here.
    policy.delete('sandbox');
    return policy;
  });
}

/** The directive in effect with our server among its sources, under the name that keeps everything else as it was. */
function widened(policy: Policy, name: 'script-src-elem' | 'connect-src', server: string): string {
  const now = inEffect(policy, name);
  const kept = (now?.sources ?? []).filter((source) => source.toLowerCase() !== "'none'");
  const written = now?.name === 'script-src-elem' ? now.name : name.replace('-elem', '');
  return `${[written, ...kept, server].join(' ')};`;
}

function named(policy: Policy): string {
  const kept = (policy.get('trusted-types') ?? []).filter((name) => name.toLowerCase() !== "'none'");
  return `${['trusted-types', ...kept, trustedTypesName].join(' ')};`;
}
