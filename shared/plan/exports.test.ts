import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { csvField } from '../fileFormats';
import type { RuleSet } from '../ruleset/types';
import { exportPlan, planFileName } from './exports';

const ruleSet: RuleSet = {
  format: 1,
  name: 'Harrow & Vale',
  site: { origins: ['https://shop.example'] },
  plan: {
    stages: [
      { id: 'intent', name: 'Intent' },
      { id: 'loyalty', name: 'Loyalty' },
    ],
    events: [
      {
        name: 'add_to_cart',
        title: 'Add to cart',
        stage: 'intent',
        role: 'milestone',
        tier: 1,
        owner: 'growth',
        value: { type: 'rate', rate: 0.4, orderValue: 75, currency: 'USD' },
        windowDays: 7,
        hypothesis: 'Buys 3× as often, "at least"',
        ifItMoves: 'Check | the button',
        params: {
          item_name: { type: 'string', required: true, description: 'As shown' },
          size: { type: 'string', enum: ['S', 'M'] },
        },
      },
      { name: 'chat', title: '=HYPERLINK("http://evil.example")', sentBy: 'elsewhere' },
    ],
  },
  targets: [{ id: 'add', name: 'Button “Add to cart”', selector: '#add' }],
  rules: [
    {
      id: 'add-to-cart',
      name: 'Add to cart',
      triggers: [{ type: 'click', settings: { target: 'add' } }],
      event: 'add_to_cart',
      rollout: { state: 'live', percent: 10 },
    },
  ],
  destinations: [],
  consent: { default: {}, pending: 'queue' },
};

/** RFC 4180, the slow way. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    } else for (; text[at] !== ',' && text[at] !== '\r'; at++) cell += text[at];
    cells.push(cell);
    if (text[at] === ',') at++;
    else {
      rows.push(cells);
      cells = [];
      at += 2;
    }
  }
  return rows;
}

describe('the plan as CSV', () => {
  const rows = readCsv(exportPlan(ruleSet, catalog, 'csv'));
  const cell = (row: number, column: string) => rows[row]?.[rows[0]?.indexOf(column) ?? -1];

  it('has one row per event, with everything the plan says', () => {
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(cell(1, 'Stage')).toBe('Intent');
    expect(cell(1, 'Arithmetic')).toBe('0.40 × $75 = $30 per add to cart');
    expect(cell(1, 'Window (days)')).toBe('7');
    expect(cell(1, 'Predicts')).toBe('Buys 3× as often, "at least"');
    expect(cell(1, 'Parameters')).toBe('item_name (Text, required: As shown); size (Text, one of S, M)');
    expect(cell(1, 'Sent by')).toBe('Add to cart (live for 10% of visitors)');
    expect(cell(2, 'Sent by')).toBe('A server or another system');
    expect(cell(2, 'Stage')).toBe('');
  });

  it('runs nothing in a spreadsheet', () => {
    expect(cell(2, 'Event')).toBe(`'=HYPERLINK("http://evil.example")`);
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', ' =', '＝'])
      expect(csvField(`${start}cmd`)).toMatch(/^"?'/);
    expect(csvField('a-b')).toBe('a-b');
    expect(csvField(-3)).toBe('-3');
  });

  it('gives back what any text said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
        const [row] = readCsv(`${csvField(a)},${csvField(b)}\r\n`);
        const plain = (text: string | undefined, from: string) => (text === `'${from}` ? from : text);
        expect([plain(row?.[0], a), plain(row?.[1], b)]).toEqual([a, b]);
      }),
    );
  });
});

describe('the plan as Markdown', () => {
  const lines = exportPlan(ruleSet, catalog, 'md').split('\n');

  it('is a table per stage, with the rules that send each event', () => {
    expect(lines[0]).toBe('# Harrow & Vale: measurement plan');
    expect(lines).toContain(
      '| Add to cart | `add_to_cart` | Milestone | 1 | growth | 0.40 × $75 = $30 per add to cart | 7 days |',
    );
    expect(lines).toContain('- If it moves: Check \\| the button');
    expect(lines.join('\n')).toMatch(/Sent by Add to cart \(live for 10% of visitors\): When someone clicks/);
    expect(lines).toContain('No events yet.');
  });

  it('keeps every row to its cells, whatever people wrote', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (title, name) => {
        const plan = { stages: [], events: [{ name, title }] };
        const text = exportPlan({ ...ruleSet, plan, rules: [] }, catalog, 'md');
        const row = text.split('\n').find((line) => line.startsWith('| ') && !line.startsWith('| Event'));
        expect(row?.replaceAll(/\\[\\|]/g, '').split('|')).toHaveLength(9);
      }),
    );
  });
});

describe('the plan as JSON', () => {
  it('says what was said, and nothing else', () => {
    const { stages } = JSON.parse(exportPlan(ruleSet, catalog, 'json'));
    expect(stages.map(({ name }: { name: string }) => name)).toEqual(['Intent', 'Loyalty', 'No stage']);
    expect(stages[0].events[0]).toMatchObject({ name: 'add_to_cart', tier: 1, value: '$30', windowDays: 7 });
    expect(stages[2].events[0]).toEqual({
      name: 'chat',
      title: '=HYPERLINK("http://evil.example")',
      sentBy: 'A server or another system',
      params: [],
      rules: [],
    });
  });
});

it('names the file after the site', () => {
  expect(planFileName(ruleSet, 'csv')).toBe('harrow-vale-plan.csv');
  expect(planFileName({ ...ruleSet, name: '商店' }, 'md')).toBe('plan.md');
});
