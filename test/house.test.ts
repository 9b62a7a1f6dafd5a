/** What must not be found in the project's files, whoever wrote them. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './support/imports';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|tsx|mts|js|json|css|html|md)$|^\.ci\/|^package\.json$/.test(file))
  // Made by npm, and this file, which has to name what it looks for.
  .filter((file) => !['package-lock.json', 'test/house.test.ts'].includes(file));

function linesWith(pattern: RegExp, files = tracked): string[] {
  return files.flatMap((file) => {
    let text = '';
    try {
      text = readFileSync(join(root, file), 'utf8');
    } catch {
      // Deleted and not committed yet.
    }
    return text
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 100)}`] : [],
      );
  });
}

describe('the house', () => {
  it('reads the whole project', () => {
    expect(tracked.length).toBeGreaterThan(200);
  });

  it('leaves nothing for later in the code', () => {
    expect(linesWith(/\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
  });

  it('names no place of anybody’s machine', () => {
    expect(linesWith(/(^|[\s'"`(=])(\/work\/|\/root\/|\/home\/\w+\/|\/Users\/\w+\/)/)).toEqual([]);
  });

  it('names no package registry', () => {
    expect(linesWith(/registry\.npmjs\.org|registry\.yarnpkg|_authToken/)).toEqual([]);
  });

  it('switches no check off', () => {
    expect(linesWith(/@ts-ignore|@ts-nocheck|eslint-disable/)).toEqual([]);
  });

  it('skips and singles out no test', () => {
    const tests = tracked.filter((file) => /\.test\.tsx?$/.test(file));
    expect(linesWith(/\b(it|test|describe)\.(only|skip|todo)\b/, tests)).toEqual([]);
  });

  it('evaluates no text in a page or in the editor', () => {
    const shipped = tracked.filter(
      (file) => /^(runtime|shared|editor)\//.test(file) && !/\.test\./.test(file),
    );
    const code = linesWith(/\beval\(|\bnew Function\(|\.innerHTML\s*=|dangerouslySetInnerHTML/, shipped);
    expect(code.filter((line) => !/:\d+ (\/\/|\*|\/\*)/.test(line))).toEqual([]);
  });
});
