/** Frames and domains of the site: what is chosen has to have an effect, and to stay with the site. */
import {
  domainOfNobody,
  domainsWithoutStorage,
  domainWithin,
  framesNotWatched,
  framesOfOneOrigin,
} from '../../problems/site';
import type { Site } from '../types';
import type { Context } from './context';

export function checkSite(context: Context): void {
  // Where it lacks more than a list, its shape has said so.
  const { origins, frames, domains }: Partial<Site> = context.ruleSet.site ?? {};
  const hosts = textsOf(origins).flatMap((origin) => /^\w+:\/\/([^/:]+)/.exec(origin)?.[1] ?? []);
  checkDomains(context, textsOf(domains), hosts);
  if (frames === 'site' && new Set(textsOf(origins)).size === 1)
    context.report(framesOfOneOrigin('/site/frames'));
  if (frames === undefined || frames === 'own')
    for (const { kind, id, path } of context.uses)
      if (kind === 'variable' && readsFrame(id, context)) context.report(framesNotWatched(path));
}

function checkDomains({ ruleSet, report }: Context, domains: string[], hosts: string[]): void {
  if (domains.length > 0 && ruleSet.consent?.storage === undefined)
    report(domainsWithoutStorage('/site/domains'));
  domains.forEach((domain, at) => {
    const path = `/site/domains/${at}`;
    // What is no domain, its shape has said.
    if (/[^a-z\d.-]/.test(domain)) return;
    const around = domains.find((other, place) => (other === domain ? place < at : isIn(domain, other)));
    if (around !== undefined) report(domainWithin(path, domain, around));
    else if (!hosts.some((host) => isIn(host, domain))) report(domainOfNobody(path, domain));
  });
}

/** Whether a host is a domain or lies in it. */
function isIn(host: string, domain: string): boolean {
  return `.${host}`.endsWith(`.${domain}`);
}

function readsFrame(id: string, { variablesById, catalog }: Context): boolean {
  const { type, settings } = variablesById.get(id) ?? catalog.builtins[id] ?? {};
  return type === 'page' && settings?.['part'] === 'frame';
}

function textsOf(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}
