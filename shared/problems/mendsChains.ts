/** Ways out of problems between parts: rules that set each other off or fire together, variables made of each other, tests. */
import { valueAt } from '../pointer';
import { parseTemplate, references, renameReference } from '../ruleset/template';
import type { Condition, Rule } from '../ruleset/types';
import { t } from '../texts/t';
import { type Mend, type Mender, remove, replace, ruleAt, withKey } from './mend';
import { quote } from './words';

/** The safest way out of much: nothing is lost, and one click brings it back. */
function switchOff({ name, id }: Rule, at: string): Mend {
  return {
    label: t('Switch the rule {name} off', { name: quote(name || id) }),
    change: (ruleSet) => withKey(ruleSet, at, 'enabled', false),
  };
}

const eventLoop: Mender = ({ path }, ruleSet) => {
  const found = ruleAt(ruleSet, path);
  if (!found) return [];
  const trigger = /^\/rules\/\d+\/triggers\/\d+(?=\/)/.exec(path)?.[0];
  return [
    ...(trigger !== undefined && found.rule.triggers.length > 1
      ? [remove(t('Remove this trigger'), trigger)]
      : []),
    switchOff(found.rule, found.at),
  ];
};

/** Off, because the wider rule goes on sending the event; or the wider one leaves to this rule what is its own. */
const shadowedRule: Mender = ({ path, about }, ruleSet) => {
  const found = ruleAt(ruleSet, path);
  if (!found) return [];
  const mends = [switchOff(found.rule, found.at)];
  const at = ruleSet.rules.findIndex(({ id }) => id === about);
  const wider = ruleSet.rules[at];
  const { conditions } = found.rule;
  if (!wider || !conditions) return mends;
  const opposite: Condition = { not: conditions };
  const all =
    wider.conditions === undefined
      ? [opposite]
      : 'all' in wider.conditions
        ? [...wider.conditions.all, opposite]
        : [wider.conditions, opposite];
  return [
    ...mends,
    {
      label: t('Give {name} the opposite condition', { name: quote(wider.name || wider.id) }),
      change: (old) => withKey(old, `/rules/${at}`, 'conditions', { all }),
    },
  ];
};

/** Takes the reference that closes the circle out of its text. What names a variable outright has to name another. */
const variableCircle: Mender = ({ path, about }, ruleSet) => {
  const text = valueAt(ruleSet, path);
  if (about === undefined || typeof text !== 'string' || !references(text).includes(about)) return [];
  const gone = renameReference(text, about, '\u0000').replaceAll('{{\u0000}}', '');
  // Without it, braces that stood apart may have come together.
  const left = parseTemplate(gone).every((part) => typeof part === 'string' || part.variable !== about);
  return left ? [replace(t('Leave {name} out here', { name: quote(about) }), path, gone)] : [];
};

/** Only a person knows whether the rule or the test is wrong; the test can be turned round where the rule is right. */
const testFails: Mender = ({ path }, ruleSet) => {
  const { expect } = (valueAt(ruleSet, path) ?? {}) as { expect?: unknown };
  if (expect !== 'fire' && expect !== 'not-fire') return [];
  return [
    expect === 'fire'
      ? replace(t('Expect it not to fire'), `${path}/expect`, 'not-fire')
      : replace(t('Expect it to fire'), `${path}/expect`, 'fire'),
    remove(t('Delete the test'), path),
  ];
};

export const mendsOfChains: Readonly<Record<string, Mender>> = {
  'event-loop': eventLoop,
  'shadowed-rule': shadowedRule,
  'variable-circle': variableCircle,
  'test-fails': testFails,
};
