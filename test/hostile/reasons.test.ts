/** Every reason that the panel can name of a page, on a real one: said within three seconds, with a mend that then connects. */
import { afterAll, afterEach, beforeAll, it } from 'vitest';
import { startWorld, type World } from '../support/world';
import { reasons } from './reasons';
import { type OpenStage, printed, reachOutcome, setUp } from './stage';

let world: World;
let stage: OpenStage | undefined;
const said = new Map<string, string>();

beforeAll(async () => {
  world = await startWorld();
});
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});
afterAll(async () => {
  await world?.stop();
  console.log(printed(reasons, said));
});

it.each(reasons.map((site) => [site.name, site] as const))('%s', async (name, site) => {
  stage = await setUp(site, world);
  said.set(name, await reachOutcome(site, stage));
});
