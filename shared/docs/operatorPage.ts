/** Pages of comparisons. Their definitions are short, so that what they compare with says the rest. */
import type { Catalog, OperatorDefinition } from '../definition';
import { readCondition } from '../readCondition';

import type { Comparison } from '../ruleset/types';
import { exampleComparison } from './exampleRule';
import type { PlannedPage } from './planReference';

interface Sample {
  /** What stands on the right, in words. */
  compares: string;
  comparison: Omit<Comparison, 'operator'>;
}

const samples: Readonly<Record<OperatorDefinition['expects'], Sample>> = {
  text: { compares: 'a text', comparison: { variable: 'page_path', value: '/pricing' } },
  number: { compares: 'a number', comparison: { variable: 'viewport_width', value: 768 } },
  regex: {
    compares: 'a regular expression',
    comparison: { variable: 'page_path', value: '^/product/\\d+$' },
  },
  selector: { compares: 'a CSS selector', comparison: { variable: 'click_element', value: '.on-sale' } },
  path: {
    compares: 'a path, in which * stands for one part and ** for any number of them',
    comparison: { variable: 'page_path', value: '/product/*' },
  },
  none: { compares: 'nothing else', comparison: { variable: 'page_query' } },
};

export function operatorPage(operator: OperatorDefinition, catalog: Catalog): PlannedPage {
  const { type, title, negated, expects, text } = operator;
  const { compares, comparison } = samples[expects];
  // As rule sets are written: variable, operator, value.
  const { variable, ...right } = comparison;
  const example: Comparison = { variable, operator: type, ...right };
  const ignoringCase = text ? ' Capitals and small letters differ unless “ignore case” is on.' : '';
  const read = (condition: Parameters<typeof readCondition>[0]) => readCondition(condition, {}, catalog);
  return {
    page: {
      kind: 'operator',
      type,
      title,
      group: 'Comparisons',
      description: `Whether a value ${title} ${compares === 'nothing else' ? '' : `${compares} `}(the opposite: ${negated}). A value that is unknown meets neither.${ignoringCase}`,
      sentence: read(example),
      options: [
        {
          name: 'variable',
          title: 'What is compared',
          type: 'variable, built in or declared',
          required: true,
        },
        ...(expects === 'none'
          ? []
          : [
              {
                name: 'value',
                title: 'With what',
                type:
                  expects === 'text' || expects === 'number'
                    ? `${compares}; may hold {{variables}}`
                    : compares,
                required: true,
              },
            ]),
        ...(text
          ? [
              {
                name: 'ignoreCase',
                title: 'Ignore case',
                type: 'yes or no',
                required: false,
                default: 'no',
              },
            ]
          : []),
      ],
      notices: [],
      presets: [],
      examples: [
        { title: 'Met', sentence: read(example), settings: { ...example } },
        { title: 'The opposite', sentence: read({ not: example }), settings: { not: example } },
      ],
    },
    ruleSet: exampleComparison(example),
  };
}
