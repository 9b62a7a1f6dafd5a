import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeGuard } from '../../runtime/lib/codeGuard';
import { guardCode } from './guardCode';
import { refusedIn } from './refusedCode';

(globalThis as { PREVIEW?: boolean }).PREVIEW = false;

/** What a body answers, or the error it ends with; `given` is `value`. */
function run(body: string, guarded: boolean, given: unknown = {}): unknown {
  const guard = codeGuard();
  const text = `'use strict';${guarded ? guardCode(body) : body}`;
  const code = new Function('milepost$', 'value', text) as (...all: unknown[]) => unknown;
  try {
    const called = (value: unknown) => code(guard, value);
    return guarded ? guard.w(called)(given) : called(given);
  } catch (error) {
    return `threw ${error}`;
  }
}

describe('guarded code', () => {
  it.each([
    ['let n = 0; for (let i = 0; i < 10; i++) n += i; return n;'],
    ['let n = 0; do n++; while (n < 5) return n'],
    ['let s = ""; for (const k in { a: 1, b: 2 }) s += k; for (const v of [1, 2]) s += v; return s;'],
    [
      'outer: for (const a of [1, 2]) { for (const b of [1, 2]) { if (b > 1) continue outer; if (a > 1) break outer } } return 1',
    ],
    ['const f = (x) => ({ x }); return f(3).x'],
    ['const f = x => y => x + y; return f(1)(2)'],
    ['function f(n) { return n < 2 ? n : f(n - 1) + f(n - 2) } return f(12)'],
    ['function f() { return arguments.length + (this === undefined ? 10 : 0) } return f(1, 2)'],
    [
      'class A { constructor(n) { this.n = n } get twice() { return this.n * 2 } static of(n) { return new A(n) } } class B extends A { constructor() { super(4); } } return A.of(3).twice + new B().twice',
    ],
    ['function* g() { let n = 0; while (n < 3) yield n++; } return [...g()].join()'],
    ['try { [1].forEach(() => { throw new TypeError("in") }) } catch (e) { return e.message }'],
    [
      'const o = { f() { return this.n }, n: 7, get g() { return 1 }, set s(v) { this.n = v } }; o.s = 8; return o.f() + o.g',
    ],
    ['return [3, 1, 2].sort((a, b) => a - b).map(String).join("-")'],
    ['throw new Error("out")'],
    ['const f = () => { throw 1 }; return f()'],
    ['for (;;) break\nreturn value.a'],
    ['if (value.a) { while (false); } else for (const x of []) ;\nreturn "end"'],
    ['let [a = (() => 5)(), { b = 2 } = {}] = []; return a + b'],
    ['return `${[1, 2].map((n) => `${n}!`)}`'],
    ['return (function () {})()'],
    ['let n = 0; while (n < 3) try { n++ } finally { n++ } return n'],
    [
      'const o = { then: (n) => ({ then: () => n + 1 }) }; return [o?.then(1).then(), value.no?.then(1).then()].join()',
    ],
    [
      'const o = { fetch: (f) => f() }; return [o?.fetch(() => o.fetch?.(() => 3)), value.no?.fetch(1)].join()',
    ],
    ['var x = 1; { let x = 2; (() => x++)(); } return x // end'],
  ])('answers what it would: %s', (body) => {
    expect(run(body, true, { a: 1 })).toEqual(run(body, false, { a: 1 }));
  });

  it('answers what it would, whatever is put together', () => {
    const statement = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 4 }, tie('plain'), tie('loop'), tie('call'), tie('attempt')),
      plain: fc.constantFrom(
        'n += 2;',
        'n = n * 3 % 101;',
        'if (n % 2) n++; else n--;',
        's += n;',
        'if (n % 7 === 3) throw new Error(s);',
      ),
      loop: fc
        .tuple(
          fc.constantFrom(
            'for (let i = 0; i < 3; i++)',
            'for (const v of [1, 2])',
            'for (const k in { a: 1 })',
          ),
          tie('any'),
        )
        .map((parts) => `${parts[0]} ${parts[1]}`),
      call: tie('any').map((inner) => `(() => { ${inner} })();`),
      attempt: fc.tuple(tie('any'), tie('any')).map(([a, b]) => `try { ${a} } catch { ${b} }`),
    })).any;
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 5 }), (parts) => {
        const body = `let n = 1, s = ''; ${parts.join(' ')} return [n, s];`;
        expect(run(body, true)).toEqual(run(body, false));
      }),
      { numRuns: 300 },
    );
  });

  it('waits for what it would', async () => {
    const body =
      'const later = async (n) => { await null; if (n > 2) throw new Error("no"); return n }; return later(2).then((n) => later(n + 1)).catch((e) => e.message)';
    expect(await run(body, true)).toBe('no');
  });

  it.each([
    ['while (true);'],
    ['for (;;) {}'],
    ['do {} while (true)'],
    ['for (let i = 0; i < 1e9; i++) i % 3;'],
    ['const f = () => { f(); f(); }; f();'],
    ['function a(n) { return n < 2 ? n : a(n - 1) + a(n - 2) } return a(60)'],
    ['while (true) { try { while (true); } catch {} }'],
    ['while (true) { const end = performance.now() + 6; while (performance.now() < end); }'],
    ['function* g() { for (;;) yield 1 } for (const x of g());'],
    ['[1].forEach(() => { for (;;); })'],
  ])('ends: %s', (body) => {
    const began = performance.now();
    expect(run(body, true)).toMatch(/^threw .*(50 ms|call stack)/);
    expect(performance.now() - began).toBeLessThan(200);
  });

  it('does not begin again where it had to be ended', () => {
    const guard = codeGuard();
    let runs = 0;
    const code = guard.w(() => {
      runs += 1;
      for (;;) guard.b();
    });
    for (let times = 0; times < 3; times++) expect(code).toThrow();
    expect(runs).toBe(1);
  });
});

describe('code that stops or empties the page', () => {
  it.each([
    ['alert(1)', 'code-blocks-page'],
    ['return window.confirm("?")', 'code-blocks-page'],
    ['return top["prompt"]("?")', 'code-blocks-page'],
    ['debugger', 'code-blocks-page'],
    ['const r = new XMLHttpRequest(); r.open("GET", "/", false); r.send()', 'code-blocks-page'],
    ['document.write("x")', 'code-writes-page'],
    ['window.document["writeln"]("x")', 'code-writes-page'],
    ['const write = occurrence.element.ownerDocument.write;', 'code-writes-page'],
    ['document.open()', 'code-writes-page'],
    ['setTimeout("go()", 10)', 'code-evaluates'],
    ['window.setInterval(`go()`, 10)', 'code-evaluates'],
    ['return window.eval("1")', 'code-evaluates'],
    ['return new window.Function("return 1")()', 'code-evaluates'],
    ['const milepost$ = 1', 'code-names-ours'],
  ])('is refused: %s', (body, code) =>
    expect(refusedIn(body)?.('/x')).toMatchObject({ code, severity: 'error', path: '/x' }),
  );

  it.each([
    ['function alert() {} alert(1)'],
    ['const confirm = () => 1; return confirm()'],
    ['window.open("/help")'],
    ['const r = new XMLHttpRequest(); r.open("GET", "/"); r.send()'],
    ['setTimeout(() => 1, 10)'],
    ['navigator.clipboard.writeText("x")'],
    ['return value.document.title'],
  ])('is taken: %s', (body) => expect(refusedIn(body)).toBeUndefined());
});
