/** Ways out of problems of regular expressions and selectors. */
import { acrossRoots, parseSelector, type Selector, writeSelector } from '../css';
import { pointer, segmentsOf, valueAt } from '../pointer';
import { regexHang, regexMistake } from '../regex';
import { selectorMistake } from '../selectorMistake';
import { t } from '../texts/t';
import { type Mender, parentOf, replace } from './mend';
import { quote } from './words';

/** A broken pattern is usually plain text with a bracket in it. */
const regexDoesNotParse: Mender = ({ path }, ruleSet) => {
  const [holder, key] = parentOf(path);
  const comparison = valueAt(ruleSet, holder) as Record<string, unknown> | undefined;
  if (key !== 'value' || comparison?.['operator'] !== 'matches-regex') return [];
  return [replace(t('Look for this very text instead'), `${holder}/operator`, 'contains')];
};

/** One character, or one of a set. */
const atom = String.raw`(?:\\.|\[(?:\\.|[^\]\\])*\]|[^\\()[\]{}|*+?^$])`;
/** `(a+)+`: the same texts as `(a+)`. */
const repeatedTwice = new RegExp(String.raw`\(((?:\?:)?)(${atom})([*+])\)([*+])`, 'g');
/** `.*.*` and `.+.*`: the same texts as one of them. */
const repeatedInARow = new RegExp(String.raw`(${atom})[*](?:\1[*])+`, 'g');

/** Written so that each text is found in one way only; the texts it finds stay the same. */
function withoutRepeats(pattern: string): string {
  return pattern
    .replace(repeatedTwice, (_, plain: string, one: string, inner: string, outer: string) => {
      const both = inner === '+' && outer === '+' ? '+' : '*';
      return plain ? `${one}${both}` : `(${one}${both})`;
    })
    .replace(repeatedInARow, '$1*');
}

const regexCanHang: Mender = ({ path }, ruleSet) => {
  const pattern = valueAt(ruleSet, path);
  if (typeof pattern !== 'string') return [];
  const safe = withoutRepeats(pattern);
  if (safe === pattern || regexMistake(safe) !== undefined || regexHang(safe) !== undefined) return [];
  return [replace(t('Write {pattern}, which finds the same', { pattern: quote(safe) }), path, safe)];
};

/** A tag as selectors are held. */
function asTag(name: string): Selector[] {
  return parseSelector(name)[0] ?? [];
}

/** The tag that was picked makes it quick, and is what was meant; of a list nobody can say which part it was. */
const slowSelector: Mender = ({ path }, ruleSet) => {
  const [list, index] = segmentsOf(path);
  const target = list === 'targets' ? ruleSet.targets?.[Number(index)] : undefined;
  const tag = target?.fingerprint?.tag;
  if (
    !target ||
    !tag ||
    !/^[a-z][a-z0-9]*$/.test(tag) ||
    path !== pointer('targets', Number(index), 'selector')
  )
    return [];
  const roots = acrossRoots(target.selector);
  const own = roots.at(-1) ?? '';
  if (selectorMistake(own) !== undefined) return [];
  const [tokens, ...others] = parseSelector(own);
  if (!tokens || others.length > 0) return [];
  const isJoint = (type: string) =>
    ['descendant', 'child', 'sibling', 'adjacent', 'column-combinator'].includes(type);
  const from = tokens.findLastIndex(({ type }) => isJoint(type)) + 1;
  const last = tokens[from];
  if (!last || last.type === 'tag' || last.type === 'universal') return [];
  const named = [...tokens.slice(0, from), ...asTag(tag), ...tokens.slice(from)];
  const selector = [...roots.slice(0, -1), writeSelector([named])].join(' >>> ');
  return [
    replace(t('Look at {tag} elements only, as the one picked is', { tag: quote(tag) }), path, selector),
  ];
};

export const mendsOfPatterns: Readonly<Record<string, Mender>> = {
  'regex-does-not-parse': regexDoesNotParse,
  'regex-can-hang': regexCanHang,
  'slow-selector': slowSelector,
};
