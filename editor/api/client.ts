/** What the editor asks of its server: same origin, typed by shared/api.ts. */

import type {
  About,
  ApiError,
  DeleteSite,
  Demo,
  NewSite,
  PreviewScript,
  PublishCheck,
  PublishRequest,
  RestoreRequest,
  RuleSeen,
  SiteSummary,
  StoredEvent,
  Version,
  VersionWithRuleSet,
  Workspace,
} from '../../shared/api';
import type { Manifest } from '../../shared/compiler/types';
import type { DeliveryReport } from '../../shared/delivery/report';
import type { PageFacts } from '../../shared/doctor';
import type { Installation, Seen } from '../../shared/installation';
import type { EventQuality } from '../../shared/quality';
import type { RuleSet } from '../../shared/ruleset/types';
import type { TargetReport } from '../../shared/target/reports';
import { t } from '../../shared/texts/t';

/** No answer came: the server is down, restarting or out of reach. */
export class UnreachableError extends Error {
  constructor() {
    super(t('The server does not answer. Check that it runs and that this browser can reach it.'));
  }
}

/** The server answered with an error; `answer.message` is for people. */
export class RefusedError extends Error {
  constructor(
    readonly status: number,
    readonly answer: ApiError,
  ) {
    super(answer.message);
  }

  /** True where the same request may work later: the server is busy, restarting or without room. */
  get mayPass(): boolean {
    return this.status >= 500 || this.status === 429 || this.status === 408;
  }
}

/** A network that changes under a request can leave it open for minutes; what is repeated anyway is given up before. */
const patienceMs = 15_000;

export async function ask<T>(
  method: string,
  path: string,
  body?: unknown,
  headers: HeadersInit = {},
  signal?: AbortSignal,
): Promise<T> {
  const response = await fetch(path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch(() => {
    throw new UnreachableError();
  });
  if (response.status === 304) return undefined as T;
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as T;
  const said = answer as ApiError | undefined;
  throw new RefusedError(
    response.status,
    said?.message
      ? said
      : {
          code: 'unreadable-answer',
          message: t('The server answered {status} without saying why.', { status: response.status }),
        },
  );
}

export const at = (site: string) => `/api/sites/${encodeURIComponent(site)}`;

export const api = {
  about: () => ask<About>('GET', '/api/about'),
  demo: () => ask<Demo>('GET', '/api/demo'),
  sites: () => ask<SiteSummary[]>('GET', '/api/sites'),
  createSite: (site: NewSite) => ask<Workspace>('POST', '/api/sites', site),
  deleteSite: (site: string, name: string) => ask<void>('DELETE', at(site), { name } satisfies DeleteSite),
  workspace: (site: string) => ask<Workspace>('GET', `${at(site)}/workspace`),
  /** Undefined while it still stands at that revision. */
  workspaceSince: (site: string, revision: number) =>
    ask<Workspace | undefined>(
      'GET',
      `${at(site)}/workspace`,
      undefined,
      { 'if-none-match': `"${revision}"` },
      AbortSignal.timeout(patienceMs),
    ),
  save: (site: string, revision: number, ruleSet: RuleSet) =>
    ask<Workspace>(
      'PUT',
      `${at(site)}/workspace`,
      ruleSet,
      { 'if-match': `"${revision}"` },
      AbortSignal.timeout(patienceMs),
    ),
  versions: (site: string) => ask<Version[]>('GET', `${at(site)}/versions`),
  version: (site: string, number: number) => ask<VersionWithRuleSet>('GET', `${at(site)}/versions/${number}`),
  publish: (site: string, request: PublishRequest) => ask<Version>('POST', `${at(site)}/versions`, request),
  /** What publishing that draft would serve. */
  checkDraft: (site: string, revision: number) =>
    ask<PublishCheck>('POST', `${at(site)}/versions/check`, { revision }),
  manifest: (site: string, number: number) =>
    ask<Manifest>('GET', `${at(site)}/versions/${number}/manifest.json`),
  restore: (site: string, number: number, request: RestoreRequest) =>
    ask<Version>('POST', `${at(site)}/versions/${number}/restore`, request),
  takeOffline: (site: string, after: number | null) =>
    ask<SiteSummary>('POST', `${at(site)}/offline`, { after }),
  preview: (site: string, ruleSet: RuleSet) => ask<PreviewScript>('POST', `${at(site)}/preview`, ruleSet),
  /** What the server sees of a page of the site. */
  doctor: (site: string, url: string) => ask<PageFacts>('POST', `${at(site)}/doctor`, { url }),
  /** Whether a page of the site carries its line, and who fetched it lately. */
  installation: (site: string, url: string) => ask<Installation>('POST', `${at(site)}/installation`, { url }),
  seen: (site: string) => ask<Seen>('GET', `${at(site)}/seen`),
  /** What live containers told about targets. */
  targetReports: (site: string) => ask<TargetReport[]>('GET', `${at(site)}/target-reports`),
  /** When each rule fired last, and how often; the browser asks for it anew only after another event has come. */
  rulesSeen: (site: string) => ask<RuleSeen[]>('GET', `${at(site)}/rules-seen`),
  /** Whether each event is measured well enough for advertising. */
  quality: (site: string) => ask<EventQuality[]>('GET', `${at(site)}/quality`),
  /** What arrived and what did not, by day. */
  delivery: (site: string) => ask<DeliveryReport>('GET', `${at(site)}/delivery`),
  events: (site: string, limit: number) => ask<StoredEvent[]>('GET', `${at(site)}/events?limit=${limit}`),
};
