/** Publishing: freeze what the draft holds, serve it, look back, roll back. */
import type { FastifyInstance } from 'fastify';
import type { Version, VersionWithRuleSet, Workspace } from '../../shared/api';
import { makeManifest } from '../../shared/compiler/manifest';
import { runTests, type TestResult } from '../../shared/visit/tests';
import type { Context } from '../context';
import { HttpError } from '../errors';
import { release } from '../release';
import { engine } from '../runtime';
import { readNumber, readPublishRequest } from './requests';
import { noSite } from './routes';

type AtSite = { Params: { site: string } };
type AtVersion = { Params: { site: string; number: string } };

export function versionRoutes(app: FastifyInstance, context: Context): void {
  const { sites, directory } = context;

  app.get<AtSite>('/api/sites/:site/versions', async (request): Promise<Version[]> => {
    const { site } = request.params;
    if (!(await sites.exists(site))) throw noSite(site);
    return sites.versions(site);
  });

  app.get<AtVersion>('/api/sites/:site/versions/:number', async (request): Promise<VersionWithRuleSet> => {
    const { site, number } = request.params;
    const version = await sites.version(site, readNumber(number, 'a version'));
    if (!version) throw noVersion(number);
    return version;
  });

  app.post<AtSite>('/api/sites/:site/versions', async (request, reply) => {
    const { site } = request.params;
    const { revision, note, despiteTests } = readPublishRequest(request.body);
    const draft = await sites.workspace(site);
    if (!draft) throw noSite(site);
    if (draft.revision !== revision) throw movedOn(draft);
    const version = await publish(context, draft, note, despiteTests);
    await directory.refresh();
    return reply.code(201).header('location', `/api/sites/${site}/versions/${version.number}`).send(version);
  });

  app.post<AtVersion>('/api/sites/:site/versions/:number/live', async (request): Promise<Version> => {
    const { site, number } = request.params;
    const version = await sites.makeLive(site, readNumber(number, 'a version'));
    if (!version) throw noVersion(number);
    await directory.refresh();
    return version;
  });
}

async function publish(
  context: Context,
  draft: Workspace,
  note: string,
  despiteTests: string | undefined,
): Promise<Version> {
  const { sites, compiler } = context;
  const { ruleSet, revision } = draft;
  const site = draft.site.id;
  const options = { container: site, server: context.origin() };
  const { result, gzip, brotli } = await compiler.compile(ruleSet, options);
  const script = result.container;
  if (!script) {
    const errors = result.problems.filter(({ severity }) => severity === 'error');
    const message = `${errors.length === 1 ? 'One problem stops' : `${errors.length} problems stop`} publishing. First: ${errors[0]?.message}`;
    throw new HttpError(422, 'has-problems', message, { problems: result.problems });
  }
  const failing = runTests(ruleSet, engine).filter(({ state }) => state === 'failed');
  if (failing.length > 0 && despiteTests === undefined) throw testsFail(failing);
  const manifest = await makeManifest(ruleSet, script, options, release);
  const version = await sites.publish({
    site,
    revision,
    note: failing.length > 0 ? withReason(note, failing, despiteTests ?? '') : note,
    ruleSet,
    script,
    manifest,
    gzip,
    brotli,
  });
  if (version) return version;
  // Someone saved while it compiled.
  const now = await sites.workspace(site);
  throw now ? movedOn(now) : noSite(site);
}

function testsFail(failing: readonly TestResult[]): HttpError {
  const [first] = failing;
  const count = failing.length === 1 ? 'One test fails' : `${failing.length} tests fail`;
  const message = `${count}. First: ${first?.name}: ${first?.why} Mend the rule or the test, or say in \`despiteTests\` why to publish all the same.`;
  return new HttpError(422, 'tests-fail', message, {
    tests: failing.map(({ id, name, why }) => ({ id, name, why })),
  });
}

/** Who looks back later finds which tests were passed over, and why. */
function withReason(note: string, failing: readonly TestResult[], reason: string): string {
  const names = failing.map(({ name }) => `“${name}”`).join(', ');
  return [note, `Published although ${names} failed: ${reason}`].filter(Boolean).join('\n');
}

function movedOn(current: Workspace): HttpError {
  const message = `The draft has moved on to revision ${current.revision}. Look at it, then publish that revision.`;
  return new HttpError(409, 'draft-moved-on', message, { current });
}

function noVersion(number: string): HttpError {
  return new HttpError(
    404,
    'no-version',
    `This site has no version ${number}. GET its \`versions\` lists them.`,
  );
}
