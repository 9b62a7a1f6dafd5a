/** Variables that an address or a time alone tells. */
import type { Settings } from '../ruleset/types';
import { type Known, notRecorded } from './known';
import { localTime } from './localTime';
import { maskMark } from './maskTexts';

export function readPage(settings: Settings, url: string): Known {
  const address = parsed(url);
  return address ? asRecorded(partOf(settings, address)) : notRecorded;
}

// As addresses write it.
const writtenMark = encodeURIComponent(maskMark);

/** What is not whole, because personal data was taken out of it, is not what the page read. */
function asRecorded(value: Known): Known {
  const taken = typeof value === 'string' && (value.includes(maskMark) || value.includes(writtenMark));
  return taken ? notRecorded : value;
}

function partOf({ part = 'path', segment = 1 }: Settings, address: URL): Known {
  const { pathname, protocol } = address;
  switch (part) {
    case 'url':
      return address.href;
    case 'path':
      return pathname;
    case 'host':
      return address.hostname;
    case 'query':
      return address.search.slice(1);
    case 'fragment':
      return address.hash.slice(1);
    case 'address':
      return address.origin + pathname;
    case 'protocol':
      return protocol.slice(0, -1);
    case 'port':
      return address.port || (protocol === 'http:' ? '80' : '443');
    case 'segment': {
      const steps = pathname.split('/').filter(Boolean);
      const which = Number(segment);
      return steps[which < 0 ? steps.length + which : which - 1];
    }
    case 'extension':
      return /\.(\w{1,9})$/.exec(pathname)?.[1]?.toLowerCase();
    default:
      return notRecorded;
  }
}

export function readQuery({ key, from, values, ignoreCase }: Settings, url: string): Known {
  const address = parsed(url);
  if (!address) return notRecorded;
  const wanted = String(key);
  const all = new URLSearchParams(
    from === 'fragment' ? address.hash.replace(/^#[^=]*\?|^#/, '') : address.search,
  );
  const found = ignoreCase
    ? [...all].flatMap(([name, value]) => (name.toLowerCase() === wanted.toLowerCase() ? value : []))
    : all.getAll(wanted);
  if (values === 'last') return asRecorded(found.at(-1));
  if (values === 'all') return asRecorded(found.join(', ') || undefined);
  return asRecorded(found[0]);
}

const days = 'Sun Mon Tues Wednes Thurs Fri Satur'.split(' ');

/** Only of a zone that is named: the visitor's own was not recorded. */
export function readTime({ part = 'hour', timeZone }: Settings, at: number): Known {
  if (part === 'iso') return new Date(at).toISOString();
  const local = typeof timeZone === 'string' && timeZone ? localTime(timeZone, at) : undefined;
  if (!local) return notRecorded;
  switch (part) {
    case 'time':
      return local.slice(11);
    case 'date':
      return local.slice(0, 10);
    case 'month':
      return Number(local.slice(5, 7));
    case 'weekday':
      return `${days[new Date(local.slice(0, 10)).getUTCDay()]}day`;
    case 'hour':
      return Number(local.slice(11, 13));
    default:
      return notRecorded;
  }
}

export function parsed(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}
