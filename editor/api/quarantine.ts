import type { QuarantineReplay, QuarantineReplayed, QuarantineReport } from '../../shared/api';
import { ask, at } from './client';

/** What the collector put aside of a site, and judging it again. */
export const quarantineApi = {
  report: (site: string) => ask<QuarantineReport>('GET', `${at(site)}/quarantine`),
  replay: (site: string, request: QuarantineReplay) =>
    ask<QuarantineReplayed>('POST', `${at(site)}/quarantine/replay`, request),
};
