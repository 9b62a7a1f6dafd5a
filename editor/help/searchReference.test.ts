import { describe, expect, it } from 'vitest';
import type { ReferencePage } from '../../shared/reference';
import { searchReference } from './searchReference';

const page = (title: string, presets: string[] = []): ReferencePage => ({
  kind: 'trigger',
  type: title.toLowerCase(),
  title,
  group: 'Click',
  description: '',
  sentence: '',
  options: [],
  notices: [],
  presets: presets.map((one) => ({ title: one, sentence: '', settings: {} })),
  examples: [],
  code: '',
  bytes: 0,
});

describe('searching the reference', () => {
  const pages = [page('Link', ['Outbound click']), page('Click')];

  it('finds a type by the name of what is ready-made of it', () => {
    expect(searchReference(pages, 'outbound').map(({ title }) => title)).toEqual(['Link']);
  });

  it('puts titles before other finds', () => {
    expect(searchReference(pages, 'click').map(({ title }) => title)).toEqual(['Click', 'Link']);
  });

  it('shows everything while nothing is typed, and nothing where a word is missing', () => {
    expect(searchReference(pages, ' ')).toHaveLength(2);
    expect(searchReference(pages, 'outbound video')).toEqual([]);
  });
});
