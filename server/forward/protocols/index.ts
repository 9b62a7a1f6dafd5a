import type { Protocol } from '../protocol';
import { ga4 } from './ga4';
import { linkedin } from './linkedin';
import { meta } from './meta';
import { microsoftUet } from './microsoftUet';
import { pinterest } from './pinterest';
import { reddit } from './reddit';
import { snap } from './snap';
import { tiktok } from './tiktok';
import { webhook } from './webhook';

/** By the destination's type; what each asks for is in shared/forwarding/protocols.ts. */
export const protocols: Readonly<Record<string, Protocol>> = {
  ga4,
  meta,
  tiktok,
  pinterest,
  snap,
  reddit,
  'microsoft-uet': microsoftUet,
  linkedin,
  webhook,
};
