import { Command } from 'commander';
import type { RuleSet } from '../../shared/ruleset/types';
import { validate } from '../../shared/ruleset/validate';
import { healthOf, type PageCheck, type TargetHealth, type TargetToCheck } from '../../shared/target/health';
import { pagesAt, UnreadablePageError } from '../check/pages';
import { catalog } from '../runtime';
import { exitCodes, failWith } from './exit';
import { countLine, problemLines } from './problems';
import { readRuleSetFile, UnreadableFileError } from './readRuleSet';

export function checkCommand(): Command {
  return new Command('check')
    .description(
      'Says which targets of a rule set are on pages, there more than once, or gone, and what most likely took their place. Changes nothing.',
    )
    .argument('<file>', 'the rule set, as JSON')
    .requiredOption('--pages <places...>', 'folders of HTML files, HTML files, or addresses')
    .option('--json', 'print one JSON object: { file, ok, pages, targets }')
    .action(run);
}

interface Options {
  pages: string[];
  json?: boolean;
}

async function run(path: string, { pages: places, json }: Options): Promise<void> {
  try {
    const file = await readRuleSetFile(path);
    const problems = file.document === undefined ? file.problems : validate(file.document, catalog);
    const broken = problems.filter(
      ({ severity, path: at }) => severity === 'error' && /^(\/targets|$)/.test(at),
    );
    if (file.document === undefined || broken.length) {
      console.log(problemLines(file, broken.length ? broken : problems));
      console.log(`${path}: ${countLine(problems)}`);
      process.exitCode = exitCodes.problems;
      return;
    }
    const { targets = [], site } = file.document as RuleSet;
    const [origin = 'https://site.example'] = site.origins;
    const { checks, pages } = await checkAll(targets as TargetToCheck[], places, origin);
    const health = healthOf(targets as TargetToCheck[], checks);
    const ok = health.every(({ state }) => state === 'present' || state === 'unseen');
    if (json) console.log(JSON.stringify({ file: path, ok, pages, targets: health.map(plain) }));
    else console.log(report(targets as TargetToCheck[], health, pages.length));
    process.exitCode = ok ? exitCodes.done : exitCodes.problems;
  } catch (error) {
    if (!(error instanceof UnreadableFileError || error instanceof UnreadablePageError)) throw error;
    failWith(error.message);
  }
}

async function checkAll(
  targets: readonly TargetToCheck[],
  places: readonly string[],
  origin: string,
): Promise<{ checks: PageCheck[]; pages: string[] }> {
  // Loaded only when asked for: no other command needs pages.
  const { pageChecker } = await import('../check/pageChecker');
  const check = await pageChecker();
  const checks: PageCheck[] = [];
  const pages: string[] = [];
  for await (const page of pagesAt(places, origin)) {
    pages.push(page.name);
    checks.push(...(await check(targets, page)));
  }
  return { checks, pages };
}

/** The proposal as a rule set could take it, without everything else a pick holds. */
function plain({ proposal, ...health }: TargetHealth): object {
  const scope = proposal?.pick.scopes[proposal.pick.chosen];
  return {
    ...health,
    ...(proposal &&
      scope && {
        proposal: {
          before: proposal.before,
          after: proposal.after,
          selector: scope.selector,
          guards: scope.guards,
          strength: scope.strength,
          alike: Math.round(proposal.score * 100) / 100,
        },
      }),
  };
}

const words = {
  present: 'present',
  ambiguous: 'AMBIGUOUS',
  gone: 'GONE',
  unseen: 'not on these pages',
} as const;

function report(targets: readonly TargetToCheck[], health: readonly TargetHealth[], pages: number): string {
  const lines = health.map(({ target, state, pages: at, proposal }) => {
    const where = at.length > 3 ? `${at.slice(0, 3).join(', ')} and ${at.length - 3} more` : at.join(', ');
    const { fingerprint } = targets.find(({ id }) => id === target) ?? {};
    const scope = proposal?.pick.scopes[proposal.pick.chosen];
    return [
      `${target}: ${words[state]}${where && state !== 'present' ? ` on ${where}` : ''}`,
      ...(state === 'unseen' && fingerprint?.pagePath ? [`    picked on ${fingerprint.pagePath}`] : []),
      ...(proposal && scope
        ? [
            `    was  ${proposal.before}`,
            `    now  ${proposal.after}, most likely (${Math.round(proposal.score * 100)} % alike): ${scope.selector}`,
          ]
        : state === 'gone'
          ? ['    lost: nothing on these pages is alike enough. Point at it again in the editor.']
          : []),
    ].join('\n');
  });
  const count = (state: TargetHealth['state']) => health.filter((one) => one.state === state).length;
  const summary = `${counted(health.length, 'target')} on ${counted(pages, 'page')}: ${count('present')} present, ${count('ambiguous')} ambiguous, ${count('gone')} gone, ${count('unseen')} not on these pages`;
  return [...lines, summary].join('\n');
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
