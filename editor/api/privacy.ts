/** What the editor asks of the server's privacy. */
import type {
  ErasureReport,
  ErasureRequest,
  PrivacySettings,
  PrivacyState,
  VisitorDay,
} from '../../shared/privacy/types';
import { ask, at } from './client';

export const privacyApi = {
  state: (site: string) => ask<PrivacyState>('GET', `${at(site)}/privacy`),
  change: (site: string, settings: Partial<PrivacySettings>) =>
    ask<PrivacyState>('PUT', `${at(site)}/privacy`, settings),
  visitors: (site: string) => ask<VisitorDay[]>('GET', `${at(site)}/visitors`),
  erase: (site: string, request: ErasureRequest) =>
    ask<ErasureReport>('POST', `${at(site)}/erasure`, request),
};
