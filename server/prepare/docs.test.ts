import { afterAll, expect, it } from 'vitest';
import { createToolchain, stopToolchain } from '../toolchain';
import { compilePages } from './docs';

const toolchain = createToolchain();
afterAll(() => stopToolchain());

it('shows the real code of an example and what it weighs, the same every time', async () => {
  const { triggers, variables, operators, formats, destinations } = toolchain.catalog;
  const small = {
    ...toolchain,
    catalog: {
      ...toolchain.catalog,
      triggers: { click: triggers['click']!, 'page-view': triggers['page-view']! },
      variables: { page: variables['page']! },
      operators: { equals: operators['equals']! },
      formats: { trim: formats['trim']! },
      destinations: { 'data-layer': destinations['data-layer']! },
    },
  };
  const pages = await compilePages(small);
  expect(pages.map(({ kind, type }) => `${kind} ${type}`)).toEqual([
    'trigger click',
    'trigger page-view',
    'variable page',
    'operator equals',
    'format trim',
    'destination data-layer',
  ]);
  for (const { code, bytes } of pages) {
    expect(code).toMatch(/^import \{ .*\brule\b.* \} from 'milepost';\n[\s\S]*\nstart\('mp_example'/);
    expect(bytes).toBeGreaterThan(300);
    expect(bytes).toBeLessThan(5000);
  }
  expect(pages[0]?.code).toContain('clickTrigger');
  expect(await compilePages(small)).toEqual(pages);
});
