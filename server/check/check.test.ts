import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TargetToCheck } from '../../shared/target/health';
import { newFolder } from '../testing/testServer';
import { pageChecker } from './pageChecker';
import { pagesAt, UnreadablePageError } from './pages';

const folder = newFolder();
const page = (main: string) =>
  `<!doctype html><html><head><title>Mug</title></head><body><header><a href="/">Shop</a></header><main><h1>Mug</h1>${main}</main></body></html>`;
const asPicked = page(
  '<p class="price">$12</p><button class="buy" data-testid="buy">Add to cart</button><a href="/sizes">Sizes</a>',
);
const redesigned = page(
  '<div class="x1"><p class="cost">$12</p><div><button class="css-9f8a" type="button">Add to cart</button></div><a href="/sizes">All sizes</a></div>',
);
const target: TargetToCheck = {
  id: 'buy',
  selector: '[data-testid="buy"]',
  scope: 'only',
  fingerprint: {
    tag: 'button',
    role: 'button',
    name: 'Add to cart',
    text: 'Add to cart',
    attributes: { 'data-testid': 'buy' },
    classes: ['buy'],
    heading: 'Mug',
    landmark: 'main',
    pagePath: '/product/mug',
  },
};
const at = (name: string, html: string) => ({ name, html, url: `https://shop.example${name}` });

describe('a page that was only parsed', () => {
  it('has a target that is there', async () => {
    const check = await pageChecker();
    expect(await check([target], at('/product/mug', asPicked))).toEqual([
      { target: 'buy', page: '/product/mug', matches: 1, verdict: 'present' },
    ]);
  });

  it('proposes what took its place after a redesign', async () => {
    const check = await pageChecker();
    const [found] = await check([target], at('/product/cup', redesigned));
    expect(found).toMatchObject({
      matches: 0,
      verdict: 'proposed',
      proposal: { before: expect.stringContaining('Add to cart') },
    });
    expect(found?.proposal?.after).toContain('Button “Add to cart”');
  });

  it('says lost where nothing is alike, and where the page is of another kind', async () => {
    const check = await pageChecker();
    const bare = at('/product/cup', page('<p>Sold out</p>'));
    expect(await check([target], bare)).toEqual([
      { target: 'buy', page: '/product/cup', matches: 0, verdict: 'lost' },
    ]);
    expect(await check([target], at('/about', redesigned))).toMatchObject([{ verdict: 'lost' }]);
  });

  it('runs none of its scripts', async () => {
    const check = await pageChecker();
    const hostile = page(
      '<script>document.querySelector("main").remove(); process.exit(3)</script><button data-testid="buy">Add to cart</button>',
    );
    expect(await check([target], at('/product/mug', hostile))).toMatchObject([{ verdict: 'present' }]);
  });
});

describe('pages', () => {
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    mkdirSync(join(folder, 'product'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), asPicked);
    writeFileSync(join(folder, 'product', 'mug.html'), asPicked);
    writeFileSync(join(folder, 'notes.txt'), 'no page');
    server = createServer((request, response) => {
      if (request.url === '/data') response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      else if (request.url === '/moved') response.writeHead(302, { location: '/product/mug' }).end();
      else if (request.url === '/product/mug')
        response.writeHead(200, { 'content-type': 'text/html' }).end(asPicked);
      else response.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const names = async (...places: string[]) => {
    const found: string[] = [];
    for await (const { name } of pagesAt(places, 'https://shop.example')) found.push(name);
    return found;
  };

  it('are the HTML files of a folder, and addresses after their redirects', async () => {
    expect(await names(folder, `${origin}/moved`)).toEqual([
      '/index.html',
      '/product/mug.html',
      '/product/mug',
    ]);
  });

  it.each([
    ['/data', 'is no page: it answered application/json'],
    ['/none', 'answered 404'],
  ])('that cannot be read say why: %s', async (path, why) => {
    await expect(names(origin + path)).rejects.toThrow(why);
    await expect(names(origin + path)).rejects.toBeInstanceOf(UnreadablePageError);
  });

  it('that are nowhere say what may stand there', async () => {
    await expect(names(join(folder, 'nothing'))).rejects.toThrow('Give a folder of HTML files');
    await expect(names('http://127.0.0.1:1/')).rejects.toThrow('could not be opened');
  });
});
