/** Holds targets against pages without a browser: a parsed page, and the page agent's own reading of it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { Window } from 'happy-dom';
import type { PageCheck, TargetToCheck } from '../../shared/target/health';
import { packageFolder } from '../config';
import type { PageText } from './pages';

type Check = (targets: readonly TargetToCheck[], page: string, within: unknown) => PageCheck[];

/** What page code takes for granted; each page brings its own. */
const globals = [
  'window',
  'document',
  'location',
  'innerWidth',
  'innerHeight',
  'getComputedStyle',
  'Node',
  'Element',
  'Document',
  'ShadowRoot',
  'HTMLElement',
  'HTMLInputElement',
  'HTMLTextAreaElement',
  'HTMLSelectElement',
  'SVGElement',
  'URL',
] as const;

export type PageChecker = (targets: readonly TargetToCheck[], page: PageText) => Promise<PageCheck[]>;

/** Throws where the build is missing. Nothing a page names is loaded, and none of its scripts run. */
export async function pageChecker(): Promise<PageChecker> {
  const code = await readFile(join(packageFolder, 'build/check.js'), 'utf8');
  const run = compileFunction(code, [...globals, 'handOver']);
  return async (targets, { name, html, url }) => {
    const window = new Window({
      url,
      settings: {
        disableJavaScriptFileLoading: true,
        disableCSSFileLoading: true,
        disableIframePageLoading: true,
        handleDisabledFileLoadingAsSuccess: true,
        disableComputedStyleRendering: true,
      },
    });
    try {
      window.document.write(html);
      let check: Check | undefined;
      const page = window as unknown as Record<string, unknown>;
      run(...globals.map((each) => page[each]), (given: Check) => {
        check = given;
      });
      return check?.(targets, name, window.document) ?? [];
    } finally {
      await window.happyDOM.close();
    }
  };
}
