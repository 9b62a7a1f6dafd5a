/** How large the container gets, beside what is live and what the site allows. */
import type { Bytes } from '../../shared/compiler/types';
import type { RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { kilobytes } from './kilobytes';

/** Fits into what a server sends before it waits for the first answer (ten packets, 14 KB), with room for headers. */
export const defaultBudget = 10_000;

/** As manifests and compiled containers have it. */
export interface Sized {
  bytes: Bytes;
  rules: readonly { id: string; raw: number; estimated: number }[];
}

export interface Growth {
  /** Undefined: what rules share. */
  rule: string | undefined;
  name: string;
  /** Compressed bytes, more or fewer than live. */
  delta: number;
}

export interface SizeReport {
  /** Compressed bytes: brotli where both are known, otherwise gzip. */
  measure: 'brotli' | 'gzip';
  before: number | undefined;
  after: number;
  budget: number;
  over: boolean;
  /** Largest first; rules whose size is the same are left out. */
  growth: Growth[];
}

export function budgetOf({ site }: Pick<RuleSet, 'site'>): number {
  return site.sizeBudget ?? defaultBudget;
}

export function withBudget(ruleSet: RuleSet, budget: number | undefined): RuleSet {
  const { sizeBudget: _, ...rest } = ruleSet.site;
  const kept = budget === undefined || budget === defaultBudget ? {} : { sizeBudget: budget };
  return { ...ruleSet, site: { ...rest, ...kept } };
}

export function sizeReport(before: Sized | undefined, after: Sized, ruleSet: RuleSet): SizeReport {
  const both = after.bytes.brotli !== undefined && (!before || before.bytes.brotli !== undefined);
  const measure = both ? 'brotli' : 'gzip';
  const sizeOf = ({ bytes }: Sized) => (both ? (bytes.brotli ?? bytes.gzip) : bytes.gzip);
  const budget = budgetOf(ruleSet);
  return {
    measure,
    before: before && sizeOf(before),
    after: sizeOf(after),
    budget,
    over: sizeOf(after) > budget,
    growth: growthOf(before, after, ruleSet, sizeOf),
  };
}

function growthOf(
  before: Sized | undefined,
  after: Sized,
  ruleSet: RuleSet,
  sizeOf: (sized: Sized) => number,
): Growth[] {
  const share = (sized: Sized, raw: number) => (raw * sizeOf(sized)) / (sized.bytes.raw || 1);
  const was = new Map(before?.rules.map(({ id, raw }) => [id, share(before, raw)]));
  const is = new Map(after.rules.map(({ id, raw }) => [id, share(after, raw)]));
  const nameOf = (id: string) => ruleSet.rules.find((rule) => rule.id === id)?.name || id;
  const rules = [...new Set([...was.keys(), ...is.keys()])].map((id) => ({
    rule: id,
    name: nameOf(id),
    delta: Math.round((is.get(id) ?? 0) - (was.get(id) ?? 0)),
  }));
  const sum = (sizes: Map<string, number>) => [...sizes.values()].reduce((total, one) => total + one, 0);
  const shared = Math.round(sizeOf(after) - sum(is) - (before ? sizeOf(before) - sum(was) : 0));
  return [...rules, { rule: undefined, name: t('What rules share'), delta: shared }]
    .filter(({ delta }) => delta !== 0)
    .sort((one, other) => Math.abs(other.delta) - Math.abs(one.delta));
}

/** `1.94 KB → 2.10 KB with brotli, of 10.00 KB`. */
export function sizeWords({ measure, before, after, budget }: SizeReport): string {
  const size =
    before === undefined || before === after
      ? kilobytes(after)
      : `${kilobytes(before)} → ${kilobytes(after)}`;
  return t('{size} with {measure}, of {budget} allowed', { size, measure, budget: kilobytes(budget) });
}

/** `+120 B`, `−1.20 KB` */
export function deltaWords(delta: number): string {
  return `${delta < 0 ? '−' : '+'}${kilobytes(Math.abs(delta))}`;
}
