/** The editor's styles: every class is one that something wears, and colours, sizes of type, corners and times come from the tokens. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectFiles } from './support/imports';
import { stylesIn } from './support/styles';

const sheets = stylesIn('editor');
/** What others write into the page: Monaco's own parts. */
const foreign = /^(monaco-|codicon|find-|action-widget|mtk)/;
/** Put together where they are worn: `broken-${look}`. */
const composed = ['broken-note'];

describe('the styles of the editor', () => {
  it('are there', () => {
    expect(sheets.length).toBeGreaterThan(30);
  });

  it('name no class that nothing wears', () => {
    const source = projectFiles(['editor'])
      .filter((file) => !/\.test\.tsx?$/.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const words = new Set(source.match(/[A-Za-z_][\w-]*/g));
    const idle = sheets.flatMap(({ file, classes }) =>
      classes
        .filter((name) => !words.has(name) && !foreign.test(name) && !composed.includes(name))
        .map((name) => `${file}: .${name}`),
    );
    expect(idle).toEqual([]);
  });

  it('take colours, sizes of type, corners and times from the tokens', () => {
    const raw = sheets
      .filter(({ file }) => !file.endsWith('tokens.css'))
      .flatMap(({ file, declarations }) =>
        declarations
          .filter(
            ({ property, value }) =>
              /#[\da-f]{3,8}\b|\b(rgb|hsl|oklch|oklab)a?\(\s*[\d.]/i.test(value) ||
              (property === 'font-size' && /\dpx/.test(value)) ||
              (property === 'border-radius' && /[2-9]px|\d\dpx|%/.test(value)) ||
              (/^(transition|animation)/.test(property) && /(^|[\s,])[\d.]+m?s\b/.test(value)),
          )
          .map(({ property, value }) => `${file}: ${property}: ${value}`),
      );
    expect(raw).toEqual([]);
  });
});
