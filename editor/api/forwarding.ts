/** What the editor asks of the server's forwarding. */
import type {
  DeliveryLog,
  DeliveryOutcome,
  Forwarding,
  ForwardingChange,
  ForwardingTest,
  ForwardingTestAnswer,
  ReplayAnswer,
  ReplayRequest,
} from '../../shared/forwarding/types';
import { ask, at } from './client';

const of = (site: string, destination: string) => `${at(site)}/forwarding/${encodeURIComponent(destination)}`;

export interface LogQuestion {
  outcome?: DeliveryOutcome | undefined;
  event?: string;
  before?: number;
}

export const forwardingApi = {
  list: (site: string) => ask<Forwarding[]>('GET', `${at(site)}/forwarding`),
  change: (site: string, destination: string, change: ForwardingChange) =>
    ask<Forwarding>('PUT', of(site, destination), change),
  test: (site: string, destination: string, test: ForwardingTest) =>
    ask<ForwardingTestAnswer>('POST', `${of(site, destination)}/test`, test),
  replay: (site: string, destination: string, request: ReplayRequest) =>
    ask<ReplayAnswer>('POST', `${of(site, destination)}/replay`, request),
  log: (site: string, destination: string, { outcome, event, before }: LogQuestion) => {
    const query = new URLSearchParams({
      ...(outcome && { outcome }),
      ...(event && { event }),
      ...(before !== undefined && { before: String(before) }),
    });
    return ask<DeliveryLog>('GET', `${of(site, destination)}/log?${query}`);
  },
};
