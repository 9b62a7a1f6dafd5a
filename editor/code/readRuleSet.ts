/** From text to a rule set the editor can hold. Brings the precompiled checks along, so it loads with the screen. */
import { validators } from '../../build/validators.js';
import type { Problem } from '../../shared/problem';
import { checkShape } from '../../shared/ruleset/checks/shape';
import { parse } from '../../shared/ruleset/serialize';
import type { RuleSet } from '../../shared/ruleset/types';
import { upgrade } from '../../shared/ruleset/upgrade';
import { catalog } from '../shell/document';

/** The rule set, in today's format; or why every other screen would stumble over it. Never throws. */
export function readRuleSet(text: string): { ruleSet: RuleSet } | { problems: Problem[] } {
  const parsed = parse(text);
  if ('problems' in parsed) return parsed;
  const upgraded = upgrade(parsed.document, catalog);
  if ('problems' in upgraded) return upgraded;
  const problems = checkShape(upgraded.ruleSet, catalog, validators).filter(breaksFrame);
  return problems.length > 0 ? { problems } : { ruleSet: upgraded.ruleSet };
}

/** A value out of range or in the wrong pattern is only unfinished: drafts hold such things, and forms show them. */
const frameCodes = new Set([
  'missing-field',
  'nested-too-deep',
  'not-a-rule-set',
  'not-allowed',
  'unknown-field',
  'wrong-condition',
  'wrong-type',
]);

/** Settings belong to their type: forms draw whatever is there. */
function breaksFrame({ code, path }: Problem): boolean {
  if (/^\/variables\/\d+\/format\/\d/.test(path)) return false;
  const inSettings = path.includes('/settings/') || (path.endsWith('/settings') && code !== 'wrong-type');
  return frameCodes.has(code) && !inSettings;
}
