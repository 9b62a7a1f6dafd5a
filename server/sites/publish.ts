/** From a draft to the version that sites load. */
import type { PublishCheck, PublishRecord, PublishRequest, Version, Workspace } from '../../shared/api';
import { makeManifest } from '../../shared/compiler/manifest';
import type { Manifest } from '../../shared/compiler/types';
import { runTests, type TestResult } from '../../shared/visit/tests';
import type { Compiled } from '../compile/compiler';
import type { Context } from '../context';
import { HttpError } from '../errors';
import { release } from '../release';
import { engine } from '../runtime';
import { readyEvents } from './ready';
import { noSite } from './routes';
import type { SiteStore } from './storage';

export async function publish(
  context: Context,
  draft: Workspace,
  { note, author = '', after, despiteTests }: PublishRequest,
): Promise<Version> {
  const { sites } = context;
  const { ruleSet, revision } = draft;
  const site = draft.site.id;
  const { compiled, manifest } = await compile(context, draft);
  const script = compiled.result.container;
  if (!script || !manifest) throw hasProblems(compiled);
  const tests = runTests(ruleSet, engine);
  const failing = tests.filter(({ state }) => state === 'failed');
  if (failing.length > 0 && despiteTests === undefined) throw testsFail(failing);
  const answer = await sites.publish({
    site,
    revision,
    note,
    author,
    after,
    record: recordOf(tests, failing, despiteTests ?? ''),
    ruleSet,
    script,
    manifest,
    gzip: compiled.gzip,
    brotli: compiled.brotli,
  });
  if ('version' in answer) return answer.version;
  if (answer.moved === 'live') throw await liveMovedOn(sites, site);
  // Someone saved while it compiled.
  const now = await sites.workspace(site);
  throw now ? movedOn(now) : noSite(site);
}

/** The same work without serving it. */
export async function checkDraft(context: Context, draft: Workspace): Promise<PublishCheck> {
  const { manifest } = await compile(context, draft);
  return { revision: draft.revision, ...(manifest && { manifest }) };
}

async function compile(
  context: Context,
  { site, ruleSet }: Workspace,
): Promise<{ compiled: Compiled; manifest: Manifest | undefined }> {
  const ready = await readyEvents(context, site.id, ruleSet);
  const options = { container: site.id, server: context.origin(), ready };
  const compiled = await context.compiler.compile(ruleSet, options);
  const script = compiled.result.container;
  return { compiled, manifest: script && (await makeManifest(ruleSet, script, options, release)) };
}

/** Who looks back later finds what the tests came to, which were passed over, and why. */
function recordOf(
  tests: readonly TestResult[],
  failing: readonly TestResult[],
  reason: string,
): PublishRecord {
  const count = (state: TestResult['state']) => tests.filter((test) => test.state === state).length;
  return {
    ...(tests.length > 0 && {
      tests: { passed: count('passed'), failed: count('failed'), unknown: count('unknown') },
    }),
    ...(failing.length > 0 && { despiteTests: { names: failing.map(({ name }) => name), reason } }),
  };
}

function hasProblems({ result }: Compiled): HttpError {
  const errors = result.problems.filter(({ severity }) => severity === 'error');
  const message = `${errors.length === 1 ? 'One problem stops' : `${errors.length} problems stop`} publishing. First: ${errors[0]?.message}`;
  return new HttpError(422, 'has-problems', message, { problems: result.problems });
}

function testsFail(failing: readonly TestResult[]): HttpError {
  const [first] = failing;
  const count = failing.length === 1 ? 'One test fails' : `${failing.length} tests fail`;
  const message = `${count}. First: ${first?.name}: ${first?.why} Mend the rule or the test, or say in \`despiteTests\` why to publish all the same.`;
  return new HttpError(422, 'tests-fail', message, {
    tests: failing.map(({ id, name, why }) => ({ id, name, why })),
  });
}

export function movedOn(current: Workspace): HttpError {
  const message = `The draft has moved on to revision ${current.revision}. Look at it, then publish that revision.`;
  return new HttpError(409, 'draft-moved-on', message, { current });
}

/** Someone else published, or took it back, since whoever asks looked. */
export async function liveMovedOn(sites: SiteStore, site: string): Promise<HttpError> {
  const live = (await sites.versions(site)).find((version) => version.live) ?? null;
  const what = live
    ? `Version ${live.number}${live.author ? ` by ${live.author}` : ''} went live meanwhile.`
    : 'The site was taken offline meanwhile.';
  return new HttpError(409, 'live-moved-on', `${what} Look at what changes now, then publish.`, { live });
}
