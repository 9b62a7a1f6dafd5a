import { describe, expect, it } from 'vitest';
import { engine } from '../../test/support/engine';
import { oneRule } from '../../test/support/oneRule';
import type { Trigger } from '../ruleset/types';
import { evaluate } from './evaluate';
import { matcherOf } from './match';
import { isRecorderFile, readRecorder } from './recorder';
import { readSelectors } from './recorderSelectors';
import type { Visit } from './visit';

const options = { site: 'mp_test', at: Date.parse('2026-11-22T10:00:00Z') };
const file = {
  title: 'Buy a tote',
  steps: [
    { type: 'setViewport', width: 1200, height: 800, deviceScaleFactor: 1, isMobile: false, hasTouch: false },
    {
      type: 'navigate',
      url: 'https://shop.example/bags',
      assertedEvents: [{ type: 'navigation', url: 'https://shop.example/bags', title: 'Bags' }],
    },
    {
      type: 'click',
      target: 'main',
      selectors: [
        ['aria/Add to cart[role="button"]'],
        ['div.card > button#buy'],
        ['xpath///*[@id="buy"]'],
        ['pierce/#buy'],
        ['text/Add to cart'],
      ],
      offsetX: 4,
      offsetY: 5,
    },
    {
      type: 'change',
      value: 'ann@shop.example',
      selectors: [['#mail'], ['xpath///*[@id="lead"]/input']],
      target: 'main',
    },
    { type: 'keyDown', key: 'Control', target: 'main' },
    {
      type: 'click',
      selectors: [['a.more']],
      target: 'main',
      assertedEvents: [{ type: 'navigation', url: 'https://shop.example/more' }],
    },
    { type: 'keyUp', key: 'Control', target: 'main' },
    { type: 'click', selectors: [['button']], frame: [0], target: 'main' },
    { type: 'scroll', x: 0, y: 900, target: 'main' },
  ],
};
const read = (document: unknown) => readRecorder(JSON.stringify(document), options);
const visit = (read(file) as { visit: Visit }).visit;
const fired = (trigger: Trigger) =>
  evaluate(visit, oneRule(trigger), engine).map(({ index, fired }) => [index, fired]);

describe('a visit from the browser’s recorder', () => {
  it('has its pages, presses, fields and scrolling, and nothing that was typed', () => {
    expect(visit).toMatchObject({ name: 'Buy a tote', source: 'recorder', site: 'mp_test' });
    expect(
      visit.recorded.map(({ load, entry }) => [
        load,
        entry.kind,
        'gesture' in entry ? entry.gesture : entry.kind === 'page' && entry.url,
      ]),
    ).toEqual([
      [1, 'page', 'https://shop.example/bags'],
      [1, 'gesture', 'click'],
      [1, 'gesture', 'focus'],
      [1, 'gesture', 'change'],
      [1, 'gesture', 'click'],
      [2, 'page', 'https://shop.example/more'],
      [2, 'gesture', 'scroll'],
    ]);
    expect(visit.recorded[1]?.entry).toMatchObject({
      element: { name: 'Button “Add to cart”', tag: 'button', id: 'buy' },
      data: { button: 'main', keys: 'none' },
      values: { viewport_width: 1200 },
    });
    expect(visit.recorded[4]?.entry).toMatchObject({ data: { keys: 'ctrl' } });
    expect(JSON.stringify(visit)).not.toContain('ann@');
  });

  it('answers rules as far as its selectors tell', () => {
    expect(fired({ type: 'click', settings: { target: '#buy' } })).toEqual([
      [1, true],
      [4, undefined],
    ]);
    expect(fired({ type: 'click', settings: { target: '.card button' } })[0]).toEqual([1, true]);
    expect(fired({ type: 'click', settings: { target: '[data-sku]' } })[0]).toEqual([1, undefined]);
    expect(fired({ type: 'page-view', settings: {} })).toEqual([
      [0, true],
      [5, true],
    ]);
    expect(fired({ type: 'scroll-depth', settings: { marks: [75] } })).toEqual([[6, undefined]]);
    expect(fired({ type: 'form-start', settings: { target: 'form#lead' } })[0]?.[1]).not.toBe(true);
  });

  it('is the same each time', () => {
    expect(read(file)).toEqual(read(structuredClone(file)));
  });
});

describe('selectors of a step', () => {
  const matches = (selectors: unknown, asked: string) =>
    matcherOf({ selector: asked })(readSelectors(selectors).chain, 0);

  it('tell what they say and leave the rest open', () => {
    expect(matches([['.card > button']], '.card > button')).toBe(true);
    expect(matches([['.card button']], '.card > button')).toBeUndefined();
    expect(matches([['.card button']], '.card button')).toBe(true);
    expect(matches([['button']], 'a')).toBe(false);
    expect(matches([['button']], 'button.primary')).toBeUndefined();
    expect(matches([['button']], 'button:not(.primary)')).toBeUndefined();
    expect(matches([['#one']], '#two')).toBe(false);
    expect(matches([['aria/Buy']], 'button')).toBeUndefined();
    expect(matches([['xpath///*[@data-test="buy"]/span']], '[data-test="buy"] > span')).toBe(true);
    expect(matches([['x-card', 'button']], 'x-card >>> button')).toBe(true);
    expect(matches([['a, b']], 'a')).toBeUndefined();
    expect(matches(undefined, 'a')).toBeUndefined();
  });
});

describe('a file that is none', () => {
  const problem = (text: string) => {
    const answer = readRecorder(text, options);
    return 'problems' in answer ? [answer.problems[0]?.code, answer.problems[0]?.path] : [];
  };

  it('says what it is and the way out', () => {
    expect(problem('const puppeteer = require("puppeteer");')).toEqual(['recorder-not-json', '']);
    expect(problem('{}')).toEqual(['recorder-no-steps', '/steps']);
    expect(problem('null')).toEqual(['recorder-no-steps', '/steps']);
    expect(problem('{"steps":[]}')).toEqual(['recorder-no-steps', '/steps']);
    expect(problem('{"steps":[{"type":"navigate","url":"https://a.example/"},7]}')).toEqual([
      'recorder-not-a-step',
      '/steps/1',
    ]);
    expect(problem('{"steps":[{"type":"navigate","url":"shop"}]}')).toEqual([
      'recorder-no-address',
      '/steps/0/url',
    ]);
  });

  it('is told apart from a saved visit', () => {
    expect(isRecorderFile(JSON.stringify(file))).toBe(true);
    expect(isRecorderFile(JSON.stringify(visit))).toBe(false);
  });
});
