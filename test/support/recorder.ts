/** Records a visit in a real browser as the page agent does, on a page that runs a traced build in place of the live one. */
import type { BrowserContext } from 'playwright';
import type { RuleSet } from '../../shared/ruleset/types';
import type { TraceEntry } from '../../shared/trace';
import type { Recorded, Visit } from '../../shared/visit/visit';
import { root } from './imports';

let made: Promise<string> | undefined;

/** The agent's recorder as a script for the start of each page; what would be held back in preview is really sent. */
function recorderScript(): Promise<string> {
  made ??= build();
  return made;
}

async function build(): Promise<string> {
  const esbuild = await import('esbuild-wasm');
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `import { startRecording } from './runtime/agent/record/recorder';
        const queue = (window.milepost ||= []);
        queue.sending = true;
        tellVisit('');
        startRecording(queue, {
          host: document.createElement('div'),
          say: (entry) => tellVisit(JSON.stringify(entry)),
          paused: () => false,
        });`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { PREVIEW: 'false', USES: '__uses' },
    banner: { js: 'const __uses = new Proxy({}, { get: () => new Proxy({}, { get: () => true }) });' },
  });
  return `if (self === top) { ${outputFiles[0]!.text} }`;
}

export interface Recording {
  visit(): Visit;
}

/** Every page of the context is recorded from now on. */
export async function recordContext(
  context: BrowserContext,
  ruleSet: RuleSet,
  clauses: Record<string, string[]>,
): Promise<Recording> {
  const recorded: Recorded[] = [];
  let load = 0;
  await context.exposeBinding('tellVisit', (_, text: string) => {
    if (text === '') load += 1;
    else recorded.push({ load, draft: 0, entry: JSON.parse(text) as TraceEntry });
  });
  await context.addInitScript(await recorderScript());
  return {
    visit: () => ({
      format: 1,
      site: 'mp_test000001',
      source: 'preview',
      recordedAt: recorded[0]?.entry.at ?? 0,
      masked: false,
      drafts: [{ ruleSet, clauses }],
      recorded: [...recorded],
    }),
  };
}
