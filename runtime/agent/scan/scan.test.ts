import { afterEach, describe, expect, it } from 'vitest';
import { type ScannedPage, scannedPages } from '../../../test/scan/sites';
import { scanPage } from './scan';

const here = location.href;

function open({ html, path }: Pick<ScannedPage, 'html' | 'path'>): void {
  history.replaceState(null, '', path);
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  // Nothing is loaded that a page names: only its shape counts.
  document.body.replaceChildren(...parsed.body.childNodes);
}

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', here);
});

describe('a scan sees what is worth counting', () => {
  for (const page of scannedPages)
    it(`on ${page.title}`, () => {
      open(page);
      const found = scanPage().map(({ found }) => found.sight);
      expect(page.sees.filter((sight) => !found.includes(sight))).toEqual([]);
      expect((page.never ?? []).filter((sight) => found.includes(sight))).toEqual([]);
    });
});
