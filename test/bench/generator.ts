/**
 * Rule sets of any size, the same for the same seed, and a page they meet: one generator for size, start, click and compile.
 * Selectors come from five families (id, attribute, class, tag with href, descendant); one rule in ten cannot be indexed; each
 * rule has a condition on the page and one parameter. A larger set begins with the smaller one's rules.
 */
import type { Rule, RuleSet } from '../../shared/ruleset/types';

const actions = ['buy', 'open', 'compare', 'save', 'share', 'call', 'download', 'watch', 'filter', 'try'];
const things = ['card', 'banner', 'menu', 'price', 'review', 'video', 'form', 'guide', 'store', 'plan'];
const sections = [
  'product',
  'category',
  'blog',
  'help',
  'pricing',
  'account',
  'store',
  'guide',
  'sale',
  'brand',
];
const topics = ['shoes', 'bags', 'coats', 'hats', 'care', 'gifts', 'new', 'kids', 'home', 'sport'];

/** Rules whose selectors the page of `matchingPage` carries: the first three, one of each family that a single element can be. */
const meant = 3;
export const matchingPath = '/product/shoes/';

/** `everyRuleHere`: each rule's page condition holds on the measured page, where otherwise few do, as on a real site. */
export function generateRuleSet(
  count: number,
  { seed = 1, everyRuleHere = false }: { seed?: number; everyRuleHere?: boolean } = {},
): RuleSet {
  const random = mulberry32(seed);
  const rules = Array.from({ length: count }, (_, place) =>
    generateRule(place, random, everyRuleHere || place < meant),
  );
  return {
    format: 1,
    name: `${count} generated rules`,
    site: { origins: ['https://shop.example'] },
    plan: {
      stages: [{ id: 'interest', name: 'Interest' }],
      events: actions.map((action) => ({
        name: `${action}_click`,
        stage: 'interest',
        params: { label: { type: 'string' } },
      })),
    },
    rules,
    destinations: [{ id: 'layer', type: 'data-layer', settings: {} }],
    consent: { default: {}, pending: 'queue' },
  };
}

function generateRule(place: number, random: () => number, here: boolean): Rule {
  const action = pick(actions, random);
  const thing = pick(things, random);
  const path = `/${pick(sections, random)}/${pick(topics, random)}/`;
  return {
    id: `${action}-${thing}-${place}`,
    triggers: [{ type: 'click', settings: { target: selectorOf(place, action, thing) } }],
    conditions: {
      variable: 'page_path',
      operator: 'starts-with',
      value: here ? matchingPath : path,
    },
    event: `${action}_click`,
    params: { label: '{{click_text}}' },
  };
}

function selectorOf(place: number, action: string, thing: string): string {
  if (place % 10 === 9) return `[class*="${thing}-${place}-"]`;
  switch (place % 5) {
    case 0:
      return `#${action}-${place}`;
    case 1:
      return `[data-testid="${action}-${place}"]`;
    case 2:
      return `.${thing}-${action}-${place}`;
    case 3:
      return `a[href="/${action}/${thing}-${place}"]`;
    default:
      return `.${thing}-${place} .${action}`;
  }
}

/**
 * A page for the generated rules: a button twelve deep among neighbours, and `matches` (0 to 3) of the rules meant by it. Each
 * level has an id, classes and attributes as real pages do.
 */
export function matchingPage(ruleSet: RuleSet, matches: 0 | 3, depth = 12): string {
  const marks = matches ? ruleSet.rules.slice(0, meant).map((rule) => markOf(rule)) : [];
  let html = 'Add to cart';
  for (let level = depth; level >= 1; level--) {
    // The matched elements are the target, its parent and one in the middle.
    const mark = [marks[0], marks[1], undefined, undefined, marks[2]][depth - level];
    const tag = level === depth ? 'button type="button" data-measured' : 'div';
    const attributes = mark?.startsWith('class=')
      ? `id="level-${level}" ${mark}`
      : `${mark?.startsWith('id=') ? '' : `id="level-${level}" `}class="box level level-${level}" ${mark ?? ''}`;
    html = `<${tag} ${attributes} data-level="${level}">${html}</${level === depth ? 'button' : 'div'}>`;
  }
  return html;
}

function markOf(rule: Rule): string {
  const selector = String(rule.triggers[0]?.settings['target']);
  if (selector.startsWith('#')) return `id="${selector.slice(1)}"`;
  if (selector.startsWith('.')) return `class="box ${selector.slice(1)}"`;
  return selector.slice(1, -1);
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)]!;
}

/** Small, fast and good enough to spread choices. https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
