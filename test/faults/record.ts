/** Records the visit of a fault as the editor does: the real agent and the real traced draft on a really served page. */
import type { Browser } from 'playwright';
import { catalog } from '../../runtime/catalog';
import type { FromAgent, ToAgent } from '../../shared/preview';
import type { Recorded, Visit } from '../../shared/visit/visit';
import { watchListOf } from '../../shared/visit/watchList';
import { compileResult, testContainer } from '../support/compile';
import { root } from '../support/imports';
import type { Fault } from './fault';
import { serveFault } from './serveFault';

let bundled: Promise<string> | undefined;

function agent(): Promise<string> {
  bundled ??= (async () => {
    const { build } = await import('esbuild');
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: ['test/faults/previewedPage.ts'],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2020',
      logLevel: 'error',
      define: { PREVIEW: 'false' },
    });
    return outputFiles[0]!.text;
  })();
  return bundled;
}

// Targets are looked at now and then, not at every turn.
const lookMs = 1000;
const startMs = 15_000;
const restMs = 500;

export async function recordFault(fault: Fault, browser: Browser): Promise<Visit> {
  const visit: Visit = {
    format: 1,
    site: testContainer,
    source: 'preview',
    recordedAt: Date.now(),
    masked: false,
    drafts: [],
    recorded: [],
  };
  const served = await serveFault(fault, async (server) => {
    const { container, problems } = await compileResult(fault.rules, { server, preview: true });
    if (!container) throw new Error(`${fault.name}: ${problems.map(({ message }) => message).join(' ')}`);
    visit.drafts.push({ ruleSet: fault.rules, clauses: container.clauses });
    const fromEditor: ToAgent[] = [
      { type: 'sending', on: fault.sending ?? false },
      { type: 'preview', url: `${server}/draft.js`, watch: watchListOf(fault.rules, catalog) },
    ];
    return { draft: container.code, agent: await agent(), fromEditor };
  });
  const context = await browser.newContext({ viewport: { width: 1024, height: 700 } });
  try {
    let load = 0;
    await context.exposeBinding('toEditor', (_, message: FromAgent) => {
      if (message.type === 'ready') load += 1;
      else if (message.type === 'trace') visit.recorded.push({ load, draft: 0, entry: message.entry });
    });
    const page = await context.newPage();
    await page.goto(served.origin + (fault.path ?? '/product/tote'));
    const begun = Date.now();
    const started = ({ entry }: Recorded) => entry.kind === 'page' || fault.noDraft;
    while (!visit.recorded.some(started) && Date.now() - begun < startMs) {
      if (fault.noDraft && load > 0) break;
      await page.waitForTimeout(20);
    }
    await page.waitForTimeout(lookMs);
    await (fault.visitor ?? ((one) => one.click('#add')))(page);
    await page.waitForTimeout(restMs);
  } finally {
    await context.close();
    await served.stop();
  }
  return visit;
}

/** The entry that is asked about: the last press or submit, else the last page. */
export function askedOf(fault: Fault, visit: Visit): number {
  if (fault.asked) return fault.asked(visit);
  const pressed = visit.recorded.findLastIndex(
    ({ entry }) => entry.kind === 'gesture' && /^(click|submit)$/.test(entry.gesture),
  );
  return pressed >= 0 ? pressed : visit.recorded.findLastIndex(({ entry }) => entry.kind === 'page');
}
