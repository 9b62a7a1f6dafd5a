/**
 * Whether custom JavaScript can be part of a container: it has to be the body of a function and no more, whatever its author
 * meant. esbuild has the last word on what parses, so this runs where it does.
 */
import type { Catalog } from '../definition';
import type { Problem } from '../problem';
import { codeDoesNotParse, codeEvaluates, codeLoadsModules, codeNamesOurs } from '../problems/code';
import { own } from '../ruleset/own';
import type { RuleSet } from '../ruleset/types';
import { walkRule, walkSettings } from '../ruleset/walk';
import { guardCode } from './guardCode';
import { functionText } from './ownCode';
import { refusedIn } from './refusedCode';
import type { Toolchain } from './types';

interface FoundCode {
  body: string;
  gets: readonly string[];
  path: string;
}

/** Codes rarely change, and every edit compiles. */
const known = new Map<string, (path: string) => Problem | undefined>();
const maxKnown = 500;

/** Problems of the rule set's custom JavaScript, at most one each. */
export async function checkCode(
  ruleSet: RuleSet,
  { catalog, esbuild }: Pick<Toolchain, 'catalog' | 'esbuild'>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { body, gets, path } of codesOf(ruleSet, catalog)) {
    const key = `${gets.join()}\n${body}`;
    let answer = known.get(key);
    if (!answer) {
      if (known.size >= maxKnown) known.clear();
      answer = await check(body, gets, esbuild);
      known.set(key, answer);
    }
    const problem = answer(path);
    if (problem) problems.push(problem);
  }
  return problems;
}

export function codesOf(ruleSet: RuleSet, catalog: Catalog): FoundCode[] {
  const found: FoundCode[] = [];
  const visit = {
    text(body: string, { format, gets = [] }: { format?: string; gets?: readonly string[] }, path: string) {
      if (format === 'code') found.push({ body, gets, path });
    },
  };
  ruleSet.variables?.forEach(({ type, settings }, index) => {
    const fields = own(catalog.variables, type)?.settings.properties;
    walkSettings(settings, fields, `/variables/${index}/settings`, catalog, visit);
  });
  ruleSet.destinations.forEach(({ type, settings }, index) => {
    const fields = own(catalog.destinations, type)?.settings.properties;
    walkSettings(settings, fields, `/destinations/${index}/settings`, catalog, visit);
  });
  ruleSet.rules.forEach((rule, index) => {
    walkRule(rule, `/rules/${index}`, catalog, visit);
  });
  return found;
}

/** What code must not name: what evaluates text, and two constants that the compiler gives its own code. */
const refused = {
  eval: 'milepost_eval',
  Function: 'milepost_Function',
  PREVIEW: 'milepost_PREVIEW',
  USES: 'milepost_USES',
};

type Answer = (path: string) => Problem | undefined;

async function check(body: string, gets: readonly string[], esbuild: Toolchain['esbuild']): Promise<Answer> {
  // By itself first: what is no whole program could end the function around it and go on behind. esbuild takes a file without
  // imports for CommonJS, in which `return` may stand at the top, and refuses `await` there for this target.
  const alone = await read(esbuild, body, 0);
  if ('problem' in alone) return alone.problem;
  if (alone.modules) return codeLoadsModules;
  if (/\bmilepost_(eval|Function)\b/.test(alone.text)) return codeEvaluates;
  const [, ours] = /\bmilepost_(PREVIEW|USES)\b/.exec(alone.text) ?? [];
  if (ours) return (path) => codeNamesOurs(path, ours);
  // Then as it will stand: in a strict function of a module, first as it is written, so that its lines are the author's.
  const within = await read(esbuild, `export default ${functionText({ gets, body })};`, linesBeforeBody);
  if ('problem' in within) return within.problem;
  const refusal = refusedIn(body);
  if (refusal) return refusal;
  const guarded = await read(
    esbuild,
    `export default ${functionText({ gets, body: guardCode(body) })};`,
    linesBeforeBody,
  );
  return 'problem' in guarded ? guarded.problem : () => undefined;
}

/** Of `functionText`. */
const linesBeforeBody = 2;

async function read(
  esbuild: Toolchain['esbuild'],
  contents: string,
  linesBefore: number,
): Promise<{ text: string; modules: boolean } | { problem: Answer }> {
  let modules = false;
  try {
    const { outputFiles, warnings } = await esbuild.build({
      stdin: { contents, sourcefile: 'code.js', loader: 'js' },
      write: false,
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      target: 'es2020',
      logLevel: 'silent',
      define: refused,
      plugins: [
        {
          name: 'modules',
          setup(build) {
            build.onResolve({ filter: /.*/ }, ({ path, kind }) => {
              if (kind === 'entry-point') return undefined;
              modules = true;
              return { path, external: true };
            });
          },
        },
      ],
    });
    // A comment as old pages have it: it hides the rest of its line from one reader and not from another.
    const comment = warnings.find(({ id }) => id === 'html-comment-in-js');
    if (comment) return { problem: mistake(comment, linesBefore) };
    return { text: outputFiles?.[0]?.text ?? '', modules };
  } catch (error) {
    const [first] = (error as { errors?: EsbuildMessage[] }).errors ?? [];
    if (!first) throw error;
    // Modules are refused below in words of their own.
    if (modules) return { text: '', modules };
    return { problem: mistake(first, linesBefore) };
  }
}

interface EsbuildMessage {
  text: string;
  location: { line: number; column: number } | null;
}

function mistake({ text, location }: EsbuildMessage, linesBefore: number): Answer {
  const line = Math.max(1, (location?.line ?? 1) - linesBefore);
  const column = (location?.column ?? 0) + 1;
  return (path) => codeDoesNotParse(path, line, column, text);
}
