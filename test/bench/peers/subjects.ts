/** Who is measured: for each the script a page would load, what stands in the page for it, and how many events a click brings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild-wasm';
import type { RuleSet } from '../../../shared/ruleset/types';
import { compileContainer } from '../../support/compile';
import { root } from '../../support/imports';
import { generateRuleSet } from '../generator';
import type { PeerRule } from './pages/page';

export type Matches = 0 | 3;

export interface Subject {
  /** As in names.ts. */
  id: string;
  /** The script for so many generated rules; `origin` is where it may send to. */
  script(rules: number, origin: string): Promise<string>;
  /** Its script, or the page, grows with the rules. */
  hasRules: boolean;
  /** No click means anything to it: it has bytes and a start only, which this event of its own proves. */
  reports?: string;
  /** Marks on the clicked element: attributes and classes. */
  tags?(matches: Matches): { attributes?: string; classes?: string };
  /** Marks on one of the page's other elements, for the rule of that number. */
  otherTags?(rule: number): string;
  /** Events of one click. */
  expected(rules: number, matches: Matches): number;
  /** What must have arrived at the local server once it has taken an event. */
  sends?: { path: string; containing: string };
  /** So many events may be on their way at once. */
  clicksARound?: number;
}

const perRule = (rules: number, matches: Matches) => Math.min(rules, matches);

/** Of the peers, in `packages`; with Milepost in its variants, a loop and nothing at all. */
export function subjects(packages: string): Subject[] {
  const bundle = (entry: string) => bundlePage(entry, packages);
  const listed = (name: string) => (rules: number) =>
    bundle(`import start from './${name}';\nstart(${JSON.stringify(peerRules(rules))});`);
  const started = (name: string) => () => bundle(`import start from './${name}';\nstart();`);
  const all: Subject[] = [
    {
      id: 'bare',
      hasRules: false,
      script: async () => '',
      expected: () => 0,
    },
    {
      id: 'milepost',
      hasRules: true,
      script: (rules) => container(generateRuleSet(rules)),
      expected: perRule,
    },
    {
      id: 'milepost-one-page',
      hasRules: true,
      script: (rules) => container(generateRuleSet(rules, { everyRuleHere: true })),
      expected: perRule,
    },
    {
      id: 'milepost-collector',
      hasRules: true,
      script: (rules, origin) => container(withCollector(generateRuleSet(rules)), origin),
      expected: perRule,
      sends: { path: '/e', containing: '"events":[{' },
      clicksARound: 40,
    },
    {
      id: 'naive',
      hasRules: true,
      script: listed('naive'),
      expected: perRule,
    },
    {
      id: 'delegated-events',
      hasRules: true,
      script: listed('delegated'),
      expected: perRule,
    },
    {
      id: 'adobe',
      hasRules: true,
      async script(rules) {
        const text = await bundle(
          `import start from './adobe';\nstart(${JSON.stringify(peerRules(rules).map(adobeRule))});`,
        );
        return text + shipped(packages, '@adobe/reactor-turbine/dist/engine.min.js');
      },
      expected: perRule,
    },
    {
      id: 'walkeros',
      hasRules: true,
      script: started('walker'),
      tags: (matches) =>
        matches
          ? {
              attributes:
                'data-elb="product" data-elb-product="label:#textContent" data-elbaction="click:buy;click:open;click:save"',
            }
          : {},
      otherTags: (rule) => `data-elb="thing" data-elbaction="click:action-${rule}"`,
      // Its rules are the marks of the page, whatever their number.
      expected: (_, matches) => matches,
    },
    {
      id: 'plausible',
      hasRules: false,
      script: started('plausible'),
      tags: (matches) => (matches ? { classes: 'plausible-event-name=Buy' } : {}),
      expected: (_, matches) => (matches ? 1 : 0),
      sends: { path: '/plausible', containing: '"n":"Buy"' },
      // Requests that are kept alive share 64 KiB in flight.
      clicksARound: 10,
    },
    {
      id: 'posthog',
      hasRules: false,
      script: started('posthog'),
      expected: () => 1,
      sends: { path: '/e/', containing: '$autocapture' },
      clicksARound: 40,
    },
    {
      id: 'web-vitals',
      hasRules: false,
      reports: 'TTFB',
      script: started('webVitals'),
      expected: () => 0,
    },
  ];
  return all.map((subject) => ({ ...subject, script: once(subject.script) }));
}

/** Bytes, starts and clicks ask for the same scripts. */
function once(script: Subject['script']): Subject['script'] {
  const made = new Map<string, Promise<string>>();
  return (rules, origin) => {
    const key = `${rules} ${origin}`;
    const code = made.get(key) ?? script(rules, origin);
    made.set(key, code);
    return code;
  };
}

/** Files that their makers ship to pages as they are. */
export const shippedFiles: Record<string, string> = {
  'Adobe turbine, the engine alone': '@adobe/reactor-turbine/dist/engine.min.js',
  'walkerOS, the browser source alone': '@walkeros/web-source-browser/dist/index.browser.js',
  'PostHog array.js': 'posthog-js/dist/array.js',
  'PostHog array.full.js': 'posthog-js/dist/array.full.js',
  'web-vitals, everything': 'web-vitals/dist/web-vitals.iife.js',
};

export function shipped(packages: string, file: string): string {
  return readFileSync(join(packages, file), 'utf8').replace(/\/\/# sourceMappingURL=.*\s*$/, '');
}

async function container(ruleSet: RuleSet, server?: string): Promise<string> {
  return (await compileContainer(ruleSet, server === undefined ? {} : { server })).code;
}

function withCollector(ruleSet: RuleSet): RuleSet {
  return {
    ...ruleSet,
    destinations: [...ruleSet.destinations, { id: 'reports', type: 'collector', settings: {} }],
    consent: { default: { analytics_storage: 'granted' }, pending: 'queue' },
  };
}

/** The same rules as Milepost's, for those who are given a list. */
export function peerRules(count: number): PeerRule[] {
  return generateRuleSet(count).rules.map(({ triggers, conditions, event }) => [
    String(triggers[0]?.settings['target']),
    String((conditions as { value?: unknown }).value),
    event,
  ]);
}

/** As Adobe's build writes a rule. */
function adobeRule([elementSelector, path, event]: PeerRule, place: number): object {
  return {
    id: `RL${place}`,
    name: `${event} ${place}`,
    events: [{ modulePath: 'core/click.js', settings: { elementSelector }, ruleOrder: 50 }],
    conditions: [
      { modulePath: 'core/path.js', settings: { paths: [{ value: `^${path}`, valueIsRegex: true }] } },
    ],
    actions: [{ modulePath: 'core/data-layer.js', settings: { event, label: '%this.@text%' } }],
  };
}

/** Bundled and minified as containers are, by the same esbuild for the same browsers. */
async function bundlePage(contents: string, packages: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, 'test/bench/peers/pages'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    minify: true,
    legalComments: 'none',
    nodePaths: [packages],
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
