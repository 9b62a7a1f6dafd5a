/** The consent table as people read it, in the editor and on the command line. */
import type { Catalog } from '../definition';
import { destinationName, signalWords } from '../destinationWords';
import type { RuleSet } from '../ruleset/types';
import { join } from '../sentence';
import { marked } from '../texts/marked';
import { t, told } from '../texts/t';
import type { ConsentOutcome, ConsentRow, ConsentTable } from './table';

const outcomes: Readonly<Record<ConsentOutcome, string>> = {
  sends: marked('sends'),
  waits: marked('waits'),
  anonymous: marked('sends anonymously'),
  nothing: marked('nothing'),
};

export function outcomeWords(outcome: ConsentOutcome): string {
  return told(outcomes[outcome]) ?? outcome;
}

export interface ConsentLine {
  /** Of the rule; where the page reports by itself, that. */
  rule: string;
  destination: string;
  needs: string;
  /** Before an answer, after a refusal of one of them, after a grant of all; an outcome each. */
  before: ConsentOutcome;
  unknown: ConsentOutcome;
  denied: ConsentOutcome;
  granted: ConsentOutcome;
  /** `email needs advertising, too` */
  params: string;
}

/** One line for each way of an event; the parts of several signals say the same, so that one column is enough for each answer. */
export function consentLine(row: ConsentRow, ruleSet: RuleSet, catalog: Catalog): ConsentLine {
  const { cells, needs, params, before, destination, rule } = row;
  const outcome = (value: 'unknown' | 'denied' | 'granted') => cells[0]?.outcomes[value] ?? 'sends';
  const found = ruleSet.destinations.find(({ id }) => id === destination);
  return {
    rule: rule
      ? (ruleSet.rules.find(({ id }) => id === rule)?.name ?? rule)
      : t('What the page reports itself'),
    destination: found ? destinationName(found, catalog) : destination,
    needs: needs.length ? join(needs.map(signalWords), 'and') : t('no consent'),
    before,
    unknown: outcome('unknown'),
    denied: outcome('denied'),
    granted: outcome('granted'),
    params: params
      .map(({ name, signals }) =>
        t('{name} only with {signals}', { name, signals: join(signals.map(signalWords), 'and') }),
      )
      .join('; '),
  };
}

export function consentLines(
  { rows, storage }: ConsentTable,
  ruleSet: RuleSet,
  catalog: Catalog,
): { header: string[]; rows: string[][]; notes: string[] } {
  return {
    header: [
      t('Rule'),
      t('Destination'),
      t('Needs'),
      t('When a page begins'),
      t('Not answered'),
      t('Refused'),
      t('Granted'),
      t('Parameters'),
    ],
    rows: rows.map((row) => {
      const line = consentLine(row, ruleSet, catalog);
      return [
        line.rule,
        line.destination,
        line.needs,
        ...[line.before, line.unknown, line.denied, line.granted].map(outcomeWords),
        line.params,
      ];
    }),
    notes: [
      t('Of several signals, one refusal is a refusal, and one missing answer is no answer.'),
      storage === undefined
        ? t('Nothing is kept on the device.')
        : t('Our own storage on the device needs {signal}.', { signal: signalWords(storage) }),
    ],
  };
}

/** Ways that answer alike, told once. */
export interface ConsentGroup extends Omit<ConsentLine, 'rule'> {
  key: string;
  /** Names of rules, in their order. */
  rules: string[];
}

export function consentGroups({ rows }: ConsentTable, ruleSet: RuleSet, catalog: Catalog): ConsentGroup[] {
  const groups = new Map<string, ConsentGroup>();
  for (const row of rows) {
    const { rule, ...line } = consentLine(row, ruleSet, catalog);
    const key = JSON.stringify([row.destination, line]);
    const known = groups.get(key);
    if (known) known.rules.push(rule);
    else groups.set(key, { ...line, key, rules: [rule] });
  }
  return [...groups.values()];
}
