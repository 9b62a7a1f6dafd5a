import type { Value } from '../../../shared/definition';
import { landing } from '../../core/visit';
import { hostKind } from '../../lib/hostKind';
import { isOwnHost } from '../../lib/link';
import type { ReferrerSettings } from './referrer.definition';

type Given = Partial<ReferrerSettings> & { hosts?: readonly string[] };

export default function referrer({ part, of, hosts = [] }: Given): Value {
  const url = USES.referrerVariable!.of && of === 'landing' ? landing()?.[1] : document.referrer;
  if (USES.referrerVariable!.of && url === undefined) return url;
  if (USES.referrerVariable!.part_url && part === 'url') return url || undefined;
  // android-app://com.example/ names an app.
  const host = /^[\w-]+:\/\/(?:[^/@]*@)?([^/:?#]+)/.exec(url!)?.[1] || '';
  if (USES.referrerVariable!.part_host && part === 'host') return host || undefined;
  if (!host) return 'direct';
  if (isOwnHost(host, hosts)) return 'internal';
  return hostKind(host);
}
