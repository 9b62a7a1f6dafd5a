/** The rule does not run on the page. */
import { type Fault, rules } from './fault';

const other = { ...rules().rules[0]!, id: 'other', name: 'Other' };

export const notRunning: Fault[] = [
  {
    name: 'the draft’s script has expired',
    rules: rules(),
    noDraft: true,
    expected: 'draft-not-loaded',
    mend: 'load-draft',
  },
  {
    name: 'the rule is switched off',
    rules: rules({
      rule: { enabled: false },
      set: { rules: [{ ...rules().rules[0]!, enabled: false }, other] },
    }),
    expected: 'rule-off',
    mend: 'turn-on',
  },
  {
    name: 'the rule is a draft',
    rules: rules({ set: { rules: [{ ...rules().rules[0]!, rollout: { state: 'draft' } }, other] } }),
    expected: 'rule-draft',
    mend: 'turn-on',
  },
  {
    name: 'the rule has an error, so the preview is built around it',
    rules: rules({
      set: {
        rules: [
          {
            ...rules().rules[0]!,
            conditions: { variable: 'page_path', operator: 'matches-regex', value: '(' },
          },
          other,
        ],
      },
    }),
    expected: 'rule-not-built',
    mend: 'open',
  },
  {
    name: 'an old script of the page has put a broken function in the place of the browser’s',
    head: '<script>Element.prototype.closest = () => { throw new Error("closest is not ready"); };</script>',
    rules: rules({
      conditions: { variable: 'price', operator: 'greater', value: 10 },
      set: {
        variables: [
          {
            id: 'price',
            type: 'element',
            settings: { from: 'closest', closest: '.product', selector: '.price', read: 'text' },
            format: [{ type: 'number' }],
          },
        ],
      },
    }),
    expected: 'rule-threw',
    mend: 'open',
  },
];
