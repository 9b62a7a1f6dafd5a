import { expect, it } from 'vitest';
import { runContainer } from '../../test/support/container';
import { oneRule, pause } from '../../test/support/oneRule';

const address = 'https://track.example/hit?e={name}&id={id}&item={params.item}&none={params.other}&v={value}';

function sendingTo(type: string, settings: Record<string, string>) {
  return oneRule(
    { type: 'page-view', settings: {} },
    {
      params: { item: 'Mug & saucer/ü', size: '5' },
      destinations: [{ id: 'there', type, settings, consent: [] }],
    },
  );
}

const answers = [
  { url: 'https://track.example/', status: 204 },
  { url: 'https://hooks.example/', status: 204 },
];
const filled =
  /^https:\/\/track\.example\/hit\?e=noticed&id=[0-9a-f-]{36}&item=Mug%20%26%20saucer%2F%C3%BC&none=&v=$/;

it('image-pixel: asks for the filled-in address as a picture, once', async () => {
  const page = await runContainer({ ruleSet: sendingTo('image-pixel', { url: address }), answers });
  await expect.poll(async () => (await page.requests()).length).toBe(1);
  await pause(200);
  expect(await page.requests()).toMatchObject([{ url: expect.stringMatching(filled), method: 'GET' }]);
});

it('url-request: asks the filled-in address by GET, or with the parameters by POST, without a preflight', async () => {
  const get = await runContainer({ ruleSet: sendingTo('url-request', { url: address }), answers });
  await expect.poll(async () => (await get.requests()).length).toBe(1);
  expect(await get.requests()).toMatchObject([{ url: expect.stringMatching(filled), method: 'GET' }]);

  const url = 'https://track.example/hit?{params}';
  const post = await runContainer({ ruleSet: sendingTo('url-request', { url, method: 'post' }), answers });
  await expect.poll(async () => (await post.requests()).length).toBe(1);
  const [request] = await post.requests();
  expect(request).toMatchObject({
    url: 'https://track.example/hit?item=Mug%20%26%20saucer%2F%C3%BC&size=5',
    method: 'POST',
  });
  expect(JSON.parse(request?.body ?? '')).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    name: 'noticed',
    params: { item: 'Mug & saucer/ü', size: '5' },
  });
});

it('webhook: posts the event from the page, and nothing where the server is to send it', async () => {
  const url = 'https://hooks.example/milepost';
  const page = await runContainer({ ruleSet: sendingTo('webhook', { url }), answers });
  await expect.poll(async () => (await page.requests()).length).toBe(1);
  const [request] = await page.requests();
  expect(request).toMatchObject({ url, method: 'POST' });
  expect(JSON.parse(request?.body ?? '')).toMatchObject({
    name: 'noticed',
    page: { title: 'Test page' },
    params: { size: '5' },
  });

  const server = await runContainer({ ruleSet: sendingTo('webhook', { url, from: 'server' }), answers });
  await pause(300);
  expect(await server.requests()).toEqual([]);
});

it('addresses: are told exactly by a preview, which asks none of them', async () => {
  const before =
    'milepost = []; milepost.told = []; milepost.sending = false; milepost.trace = (entry) => milepost.told.push(entry)';
  for (const type of ['image-pixel', 'url-request']) {
    const page = await runContainer({
      ruleSet: sendingTo(type, { url: address }),
      answers,
      before,
      options: { preview: true },
    });
    await pause(200);
    const { told } = page.window.milepost as unknown as { told: { kind: string }[] };
    expect(told.filter(({ kind }) => kind === 'delivery')).toMatchObject([
      { outcome: 'held', because: 'preview', request: { url: expect.stringMatching(filled) } },
    ]);
    expect(await page.requests()).toEqual([]);
  }
});
