import { beforeAll, describe, expect, it } from 'vitest';
import { sample } from '../../test/samples/samples';
import { testContainer, testServer, toolchain } from '../../test/support/compile';
import { readMappings } from '../sourceMap';
import { compile } from './compile';
import { needed } from './needed';
import type { CompileResult, Toolchain } from './types';

let tools: Toolchain;
beforeAll(async () => {
  tools = await toolchain();
}, 60_000);

describe('what a container needs of the runtime', () => {
  it.each(['empty', 'first-click', 'card', 'demo-shop', 'whole-catalog'])(
    'is all that esbuild would take for %s',
    { timeout: 60_000 },
    async (name) => {
      const { parts, exports } = tools.runtime.parts;
      const everything = parts.map(([from, to], place) =>
        [from!, to!, ...parts.keys()].filter((each, at) => at < 2 || each !== place),
      );
      const options = { container: testContainer, server: testServer };
      const ruleSet = sample(name).ruleSet();
      const whole = { ...tools, runtime: { ...tools.runtime, parts: { exports, parts: everything } } };
      const [one, other] = [await compile(ruleSet, options, tools), await compile(ruleSet, options, whole)];
      expect(one.container?.code.length).toBeGreaterThan(500);
      // Where statements between two are left out, esbuild joins those two: never more bytes, and hardly fewer.
      const [less = '', more = ''] = [one.container?.code, other.container?.code];
      expect(less.length).toBeLessThanOrEqual(more.length);
      expect(more.length - less.length).toBeLessThan(more.length / 500);
      const modules = ({ container }: CompileResult) => container?.modules.map(({ name }) => name).sort();
      expect(modules(one)).toEqual(modules(other));
    },
  );

  it('is little where a container does little, and says where it comes from', () => {
    const { code, map } = needed(tools.runtime, ['start', 'rule', 'clickTrigger']);
    expect(code.replace(/\n+/g, '\n').length).toBeLessThan(tools.runtime.code.length / 5);
    const line = code.split('\n').findIndex((text) => text.startsWith('function click('));
    expect(readMappings(map)[line]?.[0]?.source).toMatch(/triggers\/click\/click\.ts$/);
    expect(code).not.toContain('function scrollDepth(');
  });
});
