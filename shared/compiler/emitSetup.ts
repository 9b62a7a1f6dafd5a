/** What an entry sets up before its rules: consent, storage, what is known of the visit, and whether targets are still there. */
import { usedSignals } from '../consent/table';
import type { Line } from './emit';
import { consentLines, signalList } from './emitConsent';
import { type Expressions, inPlace } from './expressions';
import { literal } from './literal';
import { exported } from './names';
import { framesOf, type Plan, type PlannedRule } from './plan';
import { targetSource } from './targetSource';
import type { CompileOptions } from './types';

export function setupLines(
  plan: Plan,
  options: CompileOptions,
  build: string,
  expressions: Expressions,
): string[] {
  const { consent } = plan.ruleSet;
  const frames = framesOf(plan);
  const lines: string[] = [];
  const call = (name: string, ...given: string[]) =>
    lines.push(`${expressions.use(name)}(${given.join(', ')});`);
  // Before all that listens.
  if (frames) {
    for (const flag of ['frames.joined', 'frames.watched']) expressions.uses.add(flag);
    call('watchFrames', literal(options.container));
  }
  if (plan.consent || expressions.imports.has(exported.variable('consent')))
    lines.push(...consentLines(plan, expressions));
  if (plan.rules.some(({ rule }) => remembers(rule))) expressions.uses.add('rules.memory');
  const own = ownCollector(plan);
  if (own)
    for (const flag of ['rules.engagement', 'visit.pages', 'visit.engaged', 'visit.scroll'])
      expressions.uses.add(flag);
  const asks = (...flags: string[]) => flags.some((flag) => expressions.uses.has(flag));
  // A fact of the visit is kept with each page, whether anything is sent from it or not.
  if (asks('visit.seconds', 'visit.number', 'visit.sinceLast', 'visit.landing'))
    expressions.uses.add('visit.pages');
  if (asks('rules.memory', 'visit.pages')) expressions.uses.add('rules.visits');
  const asked = plan.envelope || expressions.uses.has('rules.visits') || expressions.imports.has('ifStorage');
  if (consent.storage && asked) {
    expressions.uses.add('consent.storage');
    if (own) expressions.uses.add('rules.keeps');
    const domains = plan.ruleSet.site.domains ?? [];
    if (domains.length) {
      expressions.uses.add('identity.domains');
      call('domains', literal(domains));
    }
    call('storage', literal(options.container), signalList([consent.storage], expressions));
  }
  if (frames) call('joinPage', 'queue', literal(options.container));
  if (frames === 'site') call('answerFrames');
  if (asks('visit.pages', 'visit.engaged', 'visit.scroll')) call('visit');
  if (plan.envelope || expressions.imports.has('asLeaving')) {
    const names = plan.ruleSet.site.query ?? [];
    if (names.length) {
      expressions.uses.add('query.named');
      call('queryNames', literal(names));
    }
    if (usedSignals(plan).includes('ad_storage')) expressions.uses.add('query.clickIds');
  }
  if (plan.envelope) call('envelope', literal(options.container), literal(build.slice(0, 12)));
  return lines;
}

/** Whether a rule counts beyond a page, or goes to some visitors only. */
function remembers(rule: PlannedRule['rule']): boolean {
  return (
    (rule.frequency !== undefined && !['page', 'element'].includes(rule.frequency.per)) ||
    (rule.rollout?.percent ?? 100) < 100
  );
}

/** The first destination on the server that the container comes from. */
function ownCollector({ destinations, catalog }: Plan): Plan['destinations'][number] | undefined {
  return destinations.find(({ type }) => catalog.destinations[type]?.hosts.includes('{server}'));
}

/** Whether targets are still there is told to our own collector, where the site wants that and reports there. */
export function targetChecks(
  plan: Plan,
  options: CompileOptions,
  build: string,
  places: ReadonlyMap<string, string>,
  expressions: Expressions,
): Line[] {
  const { targetChecks: percent = 0 } = plan.ruleSet.site;
  const own = ownCollector(plan);
  const used = new Set(
    plan.rules.flatMap(({ rule }) => rule.triggers.map(({ settings }) => settings['target'])),
  );
  const targets = (plan.ruleSet.targets ?? []).filter(({ id }) => used.has(id));
  if (!own || percent <= 0 || !targets.length) return [];
  const check = expressions.use('checkTargets');
  const from = [literal(options.container), literal(build.slice(0, 12))];
  return [
    { text: `${check}(${[...from, percent, places.get(own.id)].join(', ')}, [` },
    ...targets.map(({ id }) => ({ text: `  [${literal(id)}, ${targetSource(id, inPlace, expressions)}],` })),
    { text: ']);' },
  ];
}
