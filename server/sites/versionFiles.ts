/** What a version is made of, as files to keep: its script, map, manifest and rule set. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { serialize } from '../../shared/ruleset/serialize';
import type { Context } from '../context';
import { readNumber } from './requests';
import { noVersion } from './versions';

type AtVersion = { Params: { site: string; number: string } };

const json = 'application/json; charset=utf-8';
const script = 'text/javascript; charset=utf-8';

export function versionFileRoutes(app: FastifyInstance, { sites }: Context): void {
  const at = '/api/sites/:site/versions/:number';
  const filesOf = async ({ site, number }: AtVersion['Params']) => {
    const files = await sites.files(site, readNumber(number, 'a version'));
    if (!files) throw noVersion(number);
    return files;
  };

  app.get<AtVersion>(`${at}/container.js`, async ({ params }, reply) =>
    sendFile(reply, `${params.site}-v${params.number}.js`, script, (await filesOf(params)).code),
  );
  app.get<AtVersion>(`${at}/container.js.map`, async ({ params }, reply) =>
    sendFile(reply, `${params.site}-v${params.number}.js.map`, json, (await filesOf(params)).map),
  );
  app.get<AtVersion>(`${at}/manifest.json`, async ({ params }, reply) => {
    const text = `${JSON.stringify((await filesOf(params)).manifest, null, 2)}\n`;
    return sendFile(reply, `${params.site}-v${params.number}.manifest.json`, json, text);
  });
  app.get<AtVersion>(`${at}/rule-set.json`, async ({ params }, reply) => {
    const version = await sites.version(params.site, readNumber(params.number, 'a version'));
    if (!version) throw noVersion(params.number);
    return sendFile(reply, `${params.site}-v${params.number}.json`, json, serialize(version.ruleSet));
  });
}

function sendFile(reply: FastifyReply, name: string, type: string, text: string): FastifyReply {
  return reply
    .headers({ 'content-type': type, 'content-disposition': `attachment; filename="${name}"` })
    .send(text);
}
