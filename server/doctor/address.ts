/** Which network addresses the server may open on someone's behalf: what is public, and what a site names outright. */
import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

// https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry
const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, bits, 'ipv6');

// Machines in clouds hand out their credentials there: no site lives at such an address.
const never = new BlockList();
never.addSubnet('169.254.0.0', 16, 'ipv4');
never.addSubnet('fe80::', 10, 'ipv6');
never.addAddress('fd00:ec2::254', 'ipv6');

/** An address of a network of its own, of this machine, or of no machine. What cannot be read counts as one. */
export function isInside(address: string): boolean {
  return listed(inside, address);
}

function listed(list: BlockList, address: string): boolean {
  const family = isIP(address);
  if (family === 4) return list.check(address, 'ipv4');
  if (family === 6) {
    // The old addresses inside the new ones: ::ffff:10.0.0.1, which URLs write as ::ffff:a00:1.
    const mapped = /^(?:0*:)*(?::|0+:)?ffff:(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/i.exec(
      address,
    );
    if (mapped) return listed(list, mapped[1] ?? dotted(mapped[2] as string, mapped[3] as string));
    return list.check(address, 'ipv6');
  }
  return true;
}

function dotted(high: string, low: string): string {
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join('.');
}

/** Thrown where a name leads inside. */
export class InsideError extends Error {}

/**
 * How to find the machine of `url`, an address of the site. A site at `localhost` or at a number of its own network named that
 * itself; a name that leads inside did not, and could be made to lead anywhere. The check is of the very address that is
 * connected to, so a name that answers differently the second time gains nothing.
 */
export function lookupFor(url: URL): LookupFunction {
  const named = bareHost(url);
  const openly = named === 'localhost' || named.endsWith('.localhost');
  const refused = (address: string) => listed(never, address) || (!openly && isInside(address));
  return (hostname, options, done) =>
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0);
      const usable = found.filter(({ address }) => !refused(address));
      const [first] = usable;
      if (!first) return done(new InsideError(hostname), '', 0);
      if (options.all) done(null, usable);
      else done(null, first.address, first.family);
    });
}

/** A number in the address itself is never looked up; the site named it, so it may be inside. */
export function isRefused(url: URL): boolean {
  const host = bareHost(url);
  return isIP(host) !== 0 && listed(never, host);
}

function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}
