/** The sites that states are looked at on, and pages to look with. */
import type { Browser, Page } from 'playwright';
import { firstRuleSet } from '../../editor/start/firstRuleSet';
import { proposalFor, withProposal } from '../../editor/start/proposal';
import { newId } from '../../server/testing/newId';
import type { SiteSummary, Workspace } from '../../shared/api';
import type { MilepostEvent } from '../../shared/event';
import { recipes } from '../../shared/recipes';
import type { RuleSet } from '../../shared/ruleset/types';
import { generateRuleSet } from '../bench/generator';
import { sample } from '../samples/samples';
import { shopRules } from '../support/visits';
import { troubledRules } from './troubledRules';
import { vendorRules } from './vendorRules';

/** `demo` is the demo shop's own site, of which a server has one: what happens on its pages needs it. */
export type SiteKind = 'empty' | 'shop' | 'vendors' | 'troubled' | 'many' | 'planned' | 'demo';

export interface Stage {
  /** Where the editor is. */
  url: string;
  /** Where the demo shop is. */
  demo: string;
  browser: Browser;
  /** Made when first asked for; `fresh` makes another one like it, or resets the only one. */
  siteOf(kind: SiteKind, fresh?: boolean): Promise<string>;
  /** The draft as somebody else would save it. */
  saveElsewhere(site: string, change: (ruleSet: RuleSet) => void): Promise<void>;
  /** What visitors' pages would report of these rules, each event once. `origin`: where the pages are, the site's own by default. */
  report(site: string, rules: readonly ReportedRule[], origin?: string): Promise<void>;
  newPage(): Promise<Page>;
}

export interface ReportedRule {
  rule: string;
  name: string;
  params: Record<string, string | number>;
}

export const firstSize = { width: 1280, height: 800 };

interface StageOptions {
  url: string;
  demo: string;
  /** The server's own address, where the editor is served by another. */
  origin?: string;
  browser: Browser;
  /** Runs before anything of a page does. */
  script?: string;
}

export function makeStage({ url, demo, origin = url, browser, script }: StageOptions): Stage {
  const made = new Map<SiteKind, Promise<string>>();
  const ask = async <Answer>(
    method: string,
    path: string,
    body?: unknown,
    etag?: number,
  ): Promise<Answer> => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        origin,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(etag !== undefined && { 'if-match': `"${etag}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  /** `bare`: without the versions before it. */
  const make = async (kind: SiteKind, bare = false): Promise<string> => {
    const { name, ruleSet, published: versions } = contents[kind](kind === 'demo' ? demo : elsewhere);
    const sites = await ask<SiteSummary[]>('GET', '/api/sites');
    const there = sites.find(({ origins }) => origins.includes(ruleSet.site.origins[0] ?? ''));
    if (kind === 'demo' && there) {
      const { revision } = await ask<Workspace>('GET', `/api/sites/${there.id}/workspace`);
      await ask('PUT', `/api/sites/${there.id}/workspace`, ruleSet, revision);
      return there.id;
    }
    const published = bare ? undefined : versions;
    let workspace = await ask<Workspace>('POST', '/api/sites', { name, ruleSet: published?.[0] ?? ruleSet });
    const { id } = workspace.site;
    for (const [at, note] of (published ? ['The first rules', 'Newsletter and account'] : []).entries()) {
      const next = published?.[at];
      if (next && at > 0)
        workspace = await ask('PUT', `/api/sites/${id}/workspace`, next, workspace.revision);
      await ask('POST', `/api/sites/${id}/versions`, { revision: workspace.revision, note });
    }
    if (published) {
      const now = await ask<Workspace>('GET', `/api/sites/${id}/workspace`);
      await ask('PUT', `/api/sites/${id}/workspace`, ruleSet, now.revision);
    }
    return id;
  };
  return {
    url,
    demo,
    browser,
    siteOf(kind, fresh = false) {
      if (fresh) return make(kind, true);
      const known = made.get(kind) ?? make(kind);
      made.set(kind, known);
      return known;
    },
    async saveElsewhere(site, change) {
      const { ruleSet, revision } = await ask<Workspace>('GET', `/api/sites/${site}/workspace`);
      change(ruleSet);
      await ask('PUT', `/api/sites/${site}/workspace`, ruleSet, revision);
    },
    async report(site, rules, from = elsewhere) {
      const at = Date.now();
      const events = rules.map(
        ({ rule, name, params }, index): MilepostEvent => ({
          id: newId(),
          site,
          container: '0123456789ab',
          rule,
          name,
          page_id: newId(),
          seq: 1,
          created_at: at - index * 40_000,
          consent: { analytics_storage: 'granted' },
          rollout: { state: 'live', percent: 100 },
          flags: [],
          page: {
            url: `${from}/product/field-satchel`,
            title: 'Field satchel',
            referrer: '',
            width: 1280,
            height: 800,
            language: 'en',
          },
          params,
        }),
      );
      const answer = await fetch(`${url}/e`, {
        method: 'POST',
        // A browser's name: what has none counts as a bot.
        headers: {
          'content-type': 'text/plain',
          origin: from,
          'user-agent': 'Mozilla/5.0 (X11) Firefox/140.0',
        },
        body: JSON.stringify({ events, sent_at: Date.now(), attempt: 1 }),
      });
      if (answer.status !== 202) throw new Error(`/e answered ${answer.status}: ${await answer.text()}`);
    },
    async newPage() {
      // Nothing moves while it is looked at.
      const context = await browser.newContext({ viewport: firstSize, reducedMotion: 'reduce' });
      if (script !== undefined) await context.addInitScript({ content: script });
      return context.newPage();
    },
  };
}

interface Contents {
  name: string;
  ruleSet: RuleSet;
  /** Versions that were published before the draft became what it is. */
  published?: RuleSet[];
}

const elsewhere = 'https://www.harrow-vale.example';

const contents: Record<SiteKind, (origin: string) => Contents> = {
  empty: (origin) => ({ name: 'New shop', ruleSet: firstRuleSet('New shop', origin, 'page') }),
  shop(origin) {
    const ruleSet = shopRules();
    ruleSet.site.origins = [origin];
    const first = sample('demo-shop').ruleSet();
    first.site.origins = [origin];
    const early = { ...first, rules: first.rules.slice(0, 3) };
    return { name: 'Harrow & Vale', ruleSet, published: [early, first] };
  },
  vendors: (origin) => ({ name: 'Shop with vendors', ruleSet: vendorRules(origin) }),
  troubled: (origin) => ({ name: 'Unfinished shop', ruleSet: troubledRules(origin) }),
  many(origin) {
    const ruleSet = generateRuleSet(2000);
    ruleSet.site.origins = [origin];
    return { name: 'Large shop', ruleSet };
  },
  planned(origin) {
    const first = firstRuleSet('Planned shop', origin, 'page', 'shop');
    return { name: 'Planned shop', ruleSet: withProposal(first, proposalFor('shop', false), recipes) };
  },
  demo(origin) {
    const ruleSet = shopRules();
    ruleSet.site.origins = [origin];
    // Of what it sends, nothing leaves this machine.
    ruleSet.destinations = ruleSet.destinations.filter(({ type }) => type === 'collector');
    return { name: 'Demo shop', ruleSet };
  },
};
