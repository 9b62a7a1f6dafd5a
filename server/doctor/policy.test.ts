import { describe, expect, it } from 'vitest';
import { policyFacts } from './allowed';
import { containersIn, tagManagersIn } from './containers';
import { tagsOf } from './html';
import { allowsConnection, allowsScript, parsePolicies } from './policy';

const page = 'https://shop.example/bags';
const server = 'https://milepost.example';
const script = `${server}/c/mp_abc1234567.js`;

function scriptAllowed(policy: string, more: Partial<Parameters<typeof allowsScript>[1]> = {}): boolean {
  const [parsed] = parsePolicies(policy);
  if (!parsed) throw new Error(`No policy in ${policy}`);
  return allowsScript(parsed, { url: script, nonce: '', integrity: '', parserInserted: true, ...more }, page);
}

describe('a script', () => {
  it.each([
    ["default-src 'self'", false],
    ["default-src 'none'; script-src https:", true],
    ["img-src 'none'", true],
    ['script-src *', true],
    ['script-src https://milepost.example', true],
    ['script-src milepost.example', true],
    ['script-src http://milepost.example', true],
    ['script-src https://milepost.example:443', true],
    ['script-src https://milepost.example:8443', false],
    ['script-src https://milepost.example:*', true],
    ['script-src *.example', true],
    ['script-src https://*.milepost.example', false],
    ['script-src https://milepost.example/c/', true],
    ['script-src https://milepost.example/c', false],
    ['script-src HTTPS://MILEPOST.EXAMPLE', true],
    ["script-src 'none'", false],
    ["SCRIPT-SRC 'self'; script-src *", false],
    ["script-src 'self'; script-src-elem https://milepost.example", true],
    ["script-src https://milepost.example; script-src-elem 'self'", false],
    ["script-src 'unsafe-inline' 'unsafe-eval'", false],
    ["script-src https://milepost.example 'strict-dynamic' 'nonce-x'", false],
    ['sandbox allow-forms', false],
    ['sandbox allow-scripts', true],
  ])('under %s: %s', (policy, allowed) => expect(scriptAllowed(policy)).toBe(allowed));

  it('passes by its nonce, exactly', () => {
    expect(scriptAllowed("script-src 'nonce-AbC='", { nonce: 'AbC=' })).toBe(true);
    expect(scriptAllowed("script-src 'nonce-AbC='", { nonce: 'abc=' })).toBe(false);
  });

  it('passes by its hash', () => {
    const integrity = 'sha256-9fTWCxyBqxG7gq0QgLh4BQO1BM3H5fFEZ5C5zbPmVAk=';
    expect(scriptAllowed(`script-src '${integrity}'`, { integrity })).toBe(true);
    expect(scriptAllowed(`script-src '${integrity}'`, { integrity: 'sha256-other' })).toBe(false);
  });

  it('is trusted where a trusted one made it', () => {
    const policy = "script-src 'nonce-x' 'strict-dynamic'";
    expect(scriptAllowed(policy, { parserInserted: false })).toBe(true);
  });

  it('of a page on http may come by http or https', () => {
    const [policy] = parsePolicies('script-src milepost.example');
    const request = { url: 'http://milepost.example/c/x.js', nonce: '', integrity: '', parserInserted: true };
    expect(policy && allowsScript(policy, request, 'http://shop.example/')).toBe(true);
    expect(policy && allowsScript(policy, request, page)).toBe(false);
  });
});

it('lets a page connect by connect-src, or by default-src', () => {
  const allowed = (policy: string) =>
    parsePolicies(policy).every((one) => allowsConnection(one, `${server}/e`, page));
  expect(allowed("connect-src 'self'")).toBe(false);
  expect(allowed("default-src 'self'; connect-src https://milepost.example")).toBe(true);
  expect(allowed("default-src 'self'")).toBe(false);
  expect(allowed('script-src *')).toBe(true);
});

describe('the policies of a page', () => {
  function facts(html: string, ...headers: string[]) {
    const tags = tagsOf(html);
    const container = containersIn(tags, page)[0]?.tag ?? null;
    return policyFacts({ page, server, headers, tags, container, script });
  }
  const line = `<script async src="${script}"></script>`;

  it('are in nobody’s way where there are none', () => {
    expect(facts(line)).toEqual({
      container: true,
      agent: true,
      connect: true,
      trustedTypes: true,
      needsNonce: false,
      needed: '',
    });
  });

  it('all have to agree, and name the lines that would let us in', () => {
    const found = facts(
      line,
      "script-src https:, connect-src 'self'",
      "default-src 'self' https://cdn.example",
    );
    expect(found).toMatchObject({ container: false, agent: false, connect: false, trustedTypes: true });
    expect(found.needed.split('\n')).toEqual([
      "script-src 'self' https://cdn.example https://milepost.example;",
      "connect-src 'self' https://milepost.example;",
      "connect-src 'self' https://cdn.example https://milepost.example;",
    ]);
  });

  it('replace nothing by “none”', () => {
    expect(facts(line, "script-src 'none'").needed).toBe('script-src https://milepost.example;');
  });

  it('ask for the nonce where hosts count for nothing', () => {
    const strict = "script-src 'nonce-x' 'strict-dynamic'";
    const without = `<script nonce="x">boot()</script>${line}`;
    expect(facts(without, strict)).toMatchObject({
      container: false,
      agent: true,
      needsNonce: true,
      needed: '',
    });
    const with_ = `<script async nonce="x" src="${script}"></script>`;
    expect(facts(with_, strict)).toMatchObject({ container: true, agent: true, needsNonce: false });
  });

  it('may restrict the names of Trusted Types', () => {
    expect(facts(line, "require-trusted-types-for 'script'").trustedTypes).toBe(true);
    expect(facts(line, 'trusted-types shop milepost').trustedTypes).toBe(true);
    const found = facts(line, "trusted-types shop 'allow-duplicates'");
    expect(found.trustedTypes).toBe(false);
    expect(found.needed).toBe("trusted-types shop 'allow-duplicates' milepost;");
    expect(facts(line, "trusted-types 'none'").needed).toBe('trusted-types milepost;');
  });

  it('in the page hold for what comes after them', () => {
    const meta = `<meta http-equiv="Content-Security-Policy" content="script-src &#39;self&#39;; sandbox">`;
    expect(facts(meta + line)).toMatchObject({ container: false, agent: false });
    expect(facts(line + meta)).toMatchObject({ container: true, agent: false });
  });

  it('are asked on behalf of a line that is not there yet, with the nonce of the page', () => {
    expect(facts('<script nonce="x"></script>', "script-src 'nonce-x'").container).toBe(true);
    expect(facts('', "script-src 'self'").container).toBe(false);
  });
});

describe('the containers of a page', () => {
  const found = (html: string) => containersIn(tagsOf(html), page).map(({ container }) => container);

  it('are found by their address, whoever serves them', () => {
    expect(
      found(
        `<script src=${script}></script><script src='//other.example/c/mp_other12345/0123abcd.js' async></script>`,
      ),
    ).toEqual([
      { id: 'mp_abc1234567', server, runs: 'now' },
      { id: 'mp_other12345', server: 'https://other.example', runs: 'now' },
    ]);
  });

  it('are held by a type that no browser runs', () => {
    expect(found(`<script type="text/partytown" src="${script}"></script>`)).toEqual([
      { id: 'mp_abc1234567', server, runs: 'held', type: 'text/partytown' },
    ]);
    expect(found(`<script type="text/plain" data-src="${script}"></script>`)[0]).toMatchObject({
      runs: 'held',
    });
    expect(found(`<script type="module" src="${script}"></script>`)[0]).toMatchObject({ runs: 'now' });
  });

  it('may be loaded by a script in the page', () => {
    expect(found(`<script>s.src='https:\\/\\/milepost.example\\/c\\/mp_abc1234567.js'</script>`)).toEqual([
      { id: 'mp_abc1234567', server, runs: 'inline' },
    ]);
  });

  it('are none in comments, templates, other text and other addresses', () => {
    const line = `<script src="${script}"></script>`;
    expect(found(`<!-- ${line} --><template>${line}</template><noscript>${line}</noscript>`)).toEqual([]);
    expect(found(`<textarea>${line}</textarea><script src="/c/other.js"></script>`)).toEqual([]);
    expect(found(`<template><template></template></template>${line}`)).toHaveLength(1);
  });

  it('follow the base of the page', () => {
    expect(
      found(`<base href="https://milepost.example/"><script src="c/mp_abc1234567.js"></script>`),
    ).toEqual([{ id: 'mp_abc1234567', server, runs: 'now' }]);
  });

  it('may hide in a tag manager', () => {
    const tags = tagsOf(
      '<script>(function(){j.src="https://www.googletagmanager.com/gtm.js?id=GTM-ABCD12"})()</script>',
    );
    expect(tagManagersIn(tags)).toEqual(['Google Tag Manager']);
    expect(tagManagersIn(tagsOf('<script src="/app.js"></script>'))).toEqual([]);
  });
});

it('reads two megabytes of broken markup in no time', () => {
  const began = performance.now();
  for (const part of ['<script ', '<a b="', '<!--', '<template>', '< = / ', "<p a='b' c "])
    tagsOf(part.repeat(2_000_000 / part.length));
  expect(performance.now() - began).toBeLessThan(3000);
});
