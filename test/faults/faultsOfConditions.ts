/** The trigger noticed it, and a condition or a limit kept the rule from firing. */
import type { Condition } from '../../shared/ruleset/types';
import { askedRule, type Fault, pushed, rules } from './fault';
import { product, pushing } from './pages';

const onPath = (value: string): Condition => ({ variable: 'page_path', operator: 'starts-with', value });
const is = (variable: string, operator: string, value: string | number): Condition => ({
  variable,
  operator,
  value,
});

const viewed = (conditions: Condition, ...variables: string[]) =>
  rules({
    trigger: { type: 'page-view', settings: {} },
    conditions,
    set: { variables: variables.map(pushed) },
  });
const clicked = (conditions: Condition, ...variables: string[]) =>
  rules({ conditions, set: { variables: variables.map(pushed) } });

export const unmet: Fault[] = [
  {
    name: 'the rule asks for another path',
    path: '/de/product/tote',
    rules: clicked(onPath('/product/')),
    expected: 'page-differs',
    mend: 'edit-clause',
  },
  {
    name: 'the first of two prices is read',
    body: product('<button id="add">Add to cart</button> <p class="price">49.00</p>').replace(
      '$99.00',
      '99.00',
    ),
    rules: rules({
      conditions: is('price', 'equals', '49.00'),
      set: {
        variables: [
          {
            id: 'price',
            name: 'Price',
            type: 'element',
            settings: { from: 'page', selector: '.price', read: 'text' },
          },
        ],
      },
    }),
    expected: 'element-ambiguous',
    mend: 'pick-again',
  },
  {
    name: 'the price is a text with a comma',
    head: pushing({ price: '99,00' }),
    rules: clicked(is('price', 'greater', 50), 'price'),
    expected: 'value-type',
    mend: 'read-as-number',
  },
  {
    name: 'the plan is written in lower case',
    head: pushing({ plan: 'Premium' }),
    rules: clicked(is('plan', 'equals', 'premium'), 'plan'),
    expected: 'value-case',
    mend: 'edit-clause',
  },
  {
    name: 'the plan ends in a space',
    head: pushing({ plan: 'premium ' }),
    rules: clicked(is('plan', 'equals', 'premium'), 'plan'),
    expected: 'value-space',
    mend: 'edit-clause',
  },
  {
    name: 'the plan is another one',
    head: pushing({ plan: 'basic' }),
    rules: clicked(is('plan', 'equals', 'premium'), 'plan'),
    expected: 'value-differs',
    mend: 'edit-clause',
  },
  {
    name: 'the kind of page is known 300 ms late',
    // After the draft has asked, however busy the machine is.
    head: `<script>const waiting = setInterval(() => {
      if (!window.milepost?.read) return;
      clearInterval(waiting);
      setTimeout(() => { (window.dataLayer = window.dataLayer || []).push({ event: "ready", page_type: "product" }); }, 300);
    }, 5);</script>`,
    visitor: (page) => page.waitForTimeout(900),
    rules: viewed(is('page_type', 'equals', 'product'), 'page_type'),
    asked: ({ recorded }) => recorded.findIndex(({ entry }) => entry.kind === 'page'),
    expected: 'value-late',
    mend: 'wait-for-value',
  },
  {
    name: 'the page never says what kind it is',
    rules: clicked(is('page_type', 'equals', 'product'), 'page_type'),
    expected: 'value-missing',
    mend: 'open',
  },
  {
    name: 'test orders are left out',
    path: '/product/tote?mode=test',
    rules: clicked({
      all: [onPath('/product/'), { not: { variable: 'page_query', operator: 'contains', value: 'test' } }],
    }),
    expected: 'excluded',
    mend: 'edit-clause',
  },
  {
    name: 'the second press on a page',
    visitor: async (page) => {
      await page.click('#add');
      await page.waitForTimeout(300);
      await page.click('#add');
    },
    rules: rules({ rule: { frequency: { limit: 1, per: 'page' } } }),
    expected: 'frequency',
    mend: 'raise-cap',
  },
  {
    name: 'the visitor is not among the few it is rolled out to',
    rules: rules({ rule: { rollout: { state: 'live', percent: 0.01 } } }),
    expected: 'rollout',
    mend: 'raise-rollout',
  },
  {
    name: 'the sale is over',
    rules: rules({ rule: { schedule: { from: '2020-11-20', to: '2020-11-30' } } }),
    expected: 'schedule',
    mend: 'open-schedule',
  },
  {
    name: 'two things are wrong, and the page is the nearer one',
    head: pushing({ plan: 'basic' }),
    path: '/cart',
    rules: clicked({ all: [onPath('/product/'), is('plan', 'equals', 'premium')] }, 'plan'),
    expected: 'page-differs',
    mend: 'edit-clause',
  },
  {
    name: 'one of two rules on the same press is capped, and the other is asked about',
    rules: rules({
      set: {
        rules: [
          { ...rules().rules[0]!, id: 'other', frequency: { limit: 1, per: 'page' } },
          { ...rules().rules[0]!, id: askedRule, conditions: onPath('/cart') },
        ],
      },
    }),
    expected: 'page-differs',
    mend: 'edit-clause',
  },
];
