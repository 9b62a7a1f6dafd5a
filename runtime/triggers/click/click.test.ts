import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule } from '../../../test/support/oneRule';

const button =
  '<button id="buy"><svg width="20" height="20"><rect width="20" height="20"/></svg><b>Buy</b></button>';

function clicks(settings: Record<string, unknown>) {
  return oneRule(
    { type: 'click', settings: { target: '#buy', ...settings } },
    { params: { text: '{{click_text}}' } },
  );
}

it('counts a click on the icon inside a button as a click on the button', async () => {
  const page = await runContainer({ ruleSet: clicks({}), html: `${button}<p id="other">Other</p>` });
  await page.click('#buy rect');
  expect(page.events).toEqual([{ event: 'noticed', text: 'Buy' }]);
  await page.click('#other');
  expect(page.events).toHaveLength(1);
});

it('counts Enter and Space as clicks', async () => {
  const page = await runContainer({ ruleSet: clicks({}), html: button });
  page.document.querySelector<HTMLElement>('#buy')?.focus();
  await page.press('Enter');
  expect(page.events).toHaveLength(1);
  await page.press('Space');
  expect(page.events).toHaveLength(2);
});

it('takes only the element itself when told so', async () => {
  const page = await runContainer({
    ruleSet: clicks({ exact: true }),
    html: '<div id="buy" style="padding:40px"><p id="inside">Inside</p></div>',
  });
  await page.click('#inside');
  expect(page.events).toHaveLength(0);
  page.document.querySelector<HTMLElement>('#buy')?.click();
  expect(page.events).toHaveLength(1);
});

it('sees clicks whose page stops them from spreading', async () => {
  const page = await runContainer({ ruleSet: clicks({}), html: button });
  page.document.querySelector('#buy')?.addEventListener('click', (event) => event.stopImmediatePropagation());
  await page.click('#buy');
  expect(page.events).toHaveLength(1);
});

it('does not count the right or middle button unless asked', async () => {
  const page = await runContainer({ ruleSet: clicks({}), html: button });
  await page.click('#buy', { button: 'right' });
  await page.click('#buy', { button: 'middle' });
  expect(page.events).toHaveLength(0);
});

it.each([
  ['main', 1],
  ['middle', 1],
  ['right', 1],
  ['any', 3],
])('counts the %s button', async (wanted, times) => {
  const page = await runContainer({ ruleSet: clicks({ button: wanted }), html: button });
  for (const each of ['left', 'middle', 'right'] as const) await page.click('#buy', { button: each });
  expect(page.events).toHaveLength(times);
});

it('does not fire for a click in a disabled button', async () => {
  const page = await runContainer({
    ruleSet: clicks({}),
    html: button.replace('<button', '<button disabled'),
  });
  await page.click('#buy b');
  expect(page.events).toHaveLength(0);
});

it('sees elements added later, without looking for them', async () => {
  const page = await runContainer({ ruleSet: clicks({}), html: '<main></main>' });
  page.document.querySelector('main')!.innerHTML = button;
  await page.click('#buy');
  expect(page.events).toHaveLength(1);
});

it('reads what the page says before its own handlers change it', async () => {
  const page = await runContainer({ ruleSet: clicks({}), html: button });
  const element = page.document.querySelector('#buy')!;
  element.addEventListener('click', () => {
    element.textContent = 'Added';
  });
  await page.click('#buy');
  expect(page.events).toEqual([{ event: 'noticed', text: 'Buy' }]);
});

it.each([
  ['any', ['', 'Shift', 'Control', 'Meta', 'Alt']],
  ['none', ['']],
  ['ctrl', ['Control', 'Meta']],
  ['shift', ['Shift']],
  ['alt', ['Alt']],
])('with modifiers “%s” counts clicks while these are held: %j', async (modifiers, counted) => {
  const page = await runContainer({ ruleSet: clicks({ modifiers }), html: button });
  const seen: string[] = [];
  for (const holding of ['', 'Shift', 'Control', 'Meta', 'Alt']) {
    const before = page.events.length;
    await page.click('#buy', { holding });
    if (page.events.length > before) seen.push(holding);
  }
  expect(seen).toEqual(counted);
});

it('goes on across virtual pages, once for each click', async () => {
  const page = await runContainer({ ruleSet: clicks({}), html: button });
  page.window.history.pushState(null, '', '/next');
  await page.click('#buy');
  expect(page.events).toHaveLength(1);
});

// Open shadow roots, one in the other, with the target inside or outside.
const shadows = `<main id="around"><shop-card class="card"></shop-card></main><script>
  const card = document.querySelector('shop-card').attachShadow({ mode: 'open' });
  card.innerHTML = '<section id="inner"><shop-button class="buy"></shop-button></section>';
  const inside = card.querySelector('shop-button').attachShadow({ mode: 'open' });
  inside.innerHTML = '<button id="buy"><b>Buy</b></button>';
</script>`;
const deep = 'shop-card >>> shop-button >>> #buy';

it.each(['#buy', '.buy', '#inner', '.card', '#around'])(
  'finds %s from inside open shadow roots',
  async (target) => {
    const page = await runContainer({ ruleSet: clicks({ target }), html: shadows });
    await page.click(deep);
    expect(page.events).toHaveLength(1);
  },
);

it('takes only the innermost element of a shadow root when told so', async () => {
  const page = await runContainer({ ruleSet: clicks({ target: '.card', exact: true }), html: shadows });
  await page.click(deep);
  expect(page.events).toHaveLength(0);
});

it('counts Enter in an open shadow root', async () => {
  const page = await runContainer({ ruleSet: clicks({ target: '.card' }), html: shadows });
  const card = page.document.querySelector('shop-card')!.shadowRoot!;
  card.querySelector('shop-button')!.shadowRoot!.querySelector<HTMLElement>('#buy')!.focus();
  await page.press('Enter');
  expect(page.events).toHaveLength(1);
});
