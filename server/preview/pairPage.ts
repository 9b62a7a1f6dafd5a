/** The page at /pair: plain, for thumbs, with the editor's colours. Its script and style are files of their own for the policy. */
import { codeMark } from '../../shared/connection';

export const pairPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Connect this device · Milepost</title>
<link rel="stylesheet" href="/pair.css">
<script src="/pair.js" defer></script>
</head>
<body>
<main>
<p class="brand">Milepost</p>
<form id="enter">
<h1>Connect this device</h1>
<p id="what">Type the six characters that Milepost shows.</p>
<input id="code" name="code" aria-labelledby="what" aria-describedby="said" autocomplete="one-time-code" autocapitalize="characters" autocorrect="off" spellcheck="false" maxlength="7" placeholder="••• •••" required autofocus>
<p id="said" role="alert"></p>
<button>Connect</button>
<noscript><p>This page needs JavaScript.</p></noscript>
</form>
<section id="wait" hidden>
<h1>Now say yes in Milepost</h1>
<p>It asks whether to connect the device that shows this number:</p>
<p id="number" aria-live="polite"></p>
<p class="quiet">Keep this page open. The site opens here by itself.</p>
</section>
</main>
</body>
</html>
`;

export const pairStyle = `:root {
  color-scheme: light dark;
  --bg: light-dark(oklch(0.985 0.003 95), oklch(0.185 0.006 260));
  --surface: light-dark(oklch(1 0 0), oklch(0.215 0.007 260));
  --line: light-dark(oklch(0.8 0.005 95), oklch(0.42 0.008 260));
  --ink: light-dark(oklch(0.24 0.012 260), oklch(0.94 0.004 260));
  --ink-2: light-dark(oklch(0.47 0.012 260), oklch(0.74 0.008 260));
  --accent: light-dark(oklch(0.5 0.11 175), oklch(0.74 0.11 175));
  --accent-ink: light-dark(oklch(1 0 0), oklch(0.18 0.03 175));
  --bad: light-dark(oklch(0.53 0.19 27), oklch(0.73 0.16 25));
}
* { box-sizing: border-box; margin: 0; }
[hidden] { display: none; }
body {
  min-height: 100dvh;
  display: grid;
  place-items: start center;
  padding: clamp(24px, 12vh, 120px) 20px 24px;
  background: var(--bg);
  color: var(--ink);
  font: 16px/1.5 Inter, system-ui, sans-serif;
}
main { width: 100%; max-width: 360px; }
.brand { margin-bottom: 28px; font-weight: 650; letter-spacing: -0.01em; color: var(--accent); }
h1 { margin-bottom: 6px; font-size: 24px; line-height: 1.2; letter-spacing: -0.015em; }
p { color: var(--ink-2); }
input {
  width: 100%;
  height: 64px;
  margin-top: 20px;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--surface);
  color: var(--ink);
  font: 600 30px/1 "JetBrains Mono Variable", ui-monospace, monospace;
  letter-spacing: 0.12em;
  text-align: center;
  text-transform: uppercase;
}
input::placeholder { color: var(--line); opacity: 1; }
input[aria-invalid="true"] { border-color: var(--bad); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
#said { min-height: 1.5em; margin: 8px 0; font-size: 14px; color: var(--bad); }
button {
  width: 100%;
  height: 52px;
  border: 0;
  border-radius: 12px;
  background: var(--accent);
  color: var(--accent-ink);
  font: 600 17px/1 inherit;
  font-family: inherit;
  cursor: pointer;
}
button:disabled { opacity: 0.6; }
#number { margin: 20px 0; font: 650 72px/1.1 "JetBrains Mono Variable", ui-monospace, monospace; text-align: center; color: var(--ink); }
.quiet { font-size: 14px; }
`;

export const pairScript = `(() => {
  const by = (id) => document.getElementById(id);
  const [form, field, said, wait] = ['enter', 'code', 'said', 'wait'].map(by);
  const button = form.querySelector('button');
  const post = async (path, body) => {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const read = await answer.json();
    if (!answer.ok) throw new Error(read.message);
    return read;
  };
  const fail = (error) => {
    wait.hidden = true;
    form.hidden = false;
    button.disabled = false;
    said.textContent = error instanceof TypeError ? 'Milepost does not answer. Is this device on the same network?' : error.message;
    field.setAttribute('aria-invalid', 'true');
    field.select();
    field.focus();
  };
  field.addEventListener('input', () => {
    said.textContent = '';
    field.removeAttribute('aria-invalid');
    const bare = field.value.toUpperCase().replace(/[^A-Z0-9]/g, '').slice(0, 6);
    field.value = bare.length > 3 ? bare.slice(0, 3) + ' ' + bare.slice(3) : bare;
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    try {
      const { ask, number } = await post('/api/pair', { code: field.value });
      form.hidden = true;
      wait.hidden = false;
      by('number').textContent = number;
      for (;;) {
        const { waiting, code, page } = await post('/api/pair/answer', { ask });
        if (waiting) continue;
        location.replace(page.replace(/#(?![/!]).*/, '') + '${codeMark}=' + code);
        return;
      }
    } catch (error) {
      fail(error);
    }
  });
})();
`;
