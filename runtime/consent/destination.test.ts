import { expect, it } from 'vitest';
import { runContainer } from '../../test/support/container';
import { oneRule } from '../../test/support/oneRule';

it.each([false, true])(
  'goes on with the other destinations where one cannot be started; traced: %s',
  async (preview) => {
    const page = await runContainer({
      ruleSet: oneRule(
        { type: 'click', settings: { target: '#buy' } },
        {
          destinations: [
            { id: 'reports', type: 'collector', settings: {}, consent: [] },
            { id: 'layer', type: 'data-layer', settings: {} },
          ],
        },
      ),
      options: { preview },
      html: '<button id="buy">Buy</button>',
      before: `const native = addEventListener; milepost = []; milepost.told = []; milepost.trace = (entry) => milepost.told.push(entry);
        window.addEventListener = function (type, ...given) { if (type === 'online') throw new Error('patched'); return native.call(this, type, ...given); };`,
    });
    await page.click('#buy');
    const { told } = page.window.milepost as unknown as { told: { kind: string; destination?: string }[] };
    const traced = told.filter(({ kind }) => kind === 'delivery').map(({ destination }) => destination);
    expect(preview ? traced : page.events.map(({ event }) => event)).toEqual([preview ? 'layer' : 'noticed']);
  },
);
