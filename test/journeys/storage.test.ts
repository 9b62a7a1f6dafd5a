/** A browser without room, one that refuses to keep anything, and a server whose disk refuses: it is said, and no edit is lost. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../shared/api';
import { sample } from '../samples/samples';
import { context, editor, journey, world } from '../support/journey';

journey();

const bar = () => editor.getByRole('banner');
const nameField = () => editor.getByRole('textbox', { name: 'Rule name' });

/** A draft of two rules, opened at the first. */
async function open(): Promise<string> {
  const { site } = await world.createSite('Shop', sample('card').ruleSet());
  const { id } = sample('card').ruleSet().rules[0] ?? { id: '' };
  await editor.goto(`${world.server.url}/${site.id}/rules/${id}`);
  await nameField().waitFor();
  return site.id;
}

const savedName = async (site: string) => {
  const answer = await fetch(`${world.server.url}/api/sites/${site}/workspace`);
  return ((await answer.json()) as Workspace).ruleSet.rules[0]?.name;
};

describe('a browser without room', () => {
  it('says that nothing is kept on this device, keeps what is typed, and saves it', async () => {
    const site = await open();
    const browser = await context.newCDPSession(editor);
    const quota = (quotaSize?: number) =>
      browser.send('Storage.overrideQuotaForOrigin', {
        origin: world.server.url,
        ...(quotaSize !== undefined && { quotaSize }),
      });
    await quota(1);
    await nameField().fill('Without room');
    await bar().getByRole('button', { name: 'Not kept here' }).click();
    await editor.getByText('This browser has no room left to keep unsaved work on this device.').waitFor();
    await editor.keyboard.press('Escape');
    await expect.poll(() => savedName(site), { timeout: 10_000 }).toBe('Without room');

    await context.setOffline(true);
    await nameField().fill('Typed while offline');
    await bar().getByRole('button', { name: 'Offline, not kept' }).waitFor();
    expect(await nameField().inputValue()).toBe('Typed while offline');
    await context.setOffline(false);
    await expect.poll(() => savedName(site), { timeout: 15_000 }).toBe('Typed while offline');

    await quota();
    await nameField().fill('With room again');
    await bar().getByText('Saved', { exact: true }).waitFor();
    await bar().getByRole('button', { name: 'Not kept here' }).waitFor({ state: 'detached' });
    expect(await savedName(site)).toBe('With room again');
  });
});

describe('a page that goes away in the middle of a word', () => {
  it('leaves what was typed for the next one, although its database takes nothing more', async () => {
    // What browsers do to a database of a page that goes, now and then: here always.
    await context.addInitScript(() => {
      addEventListener('pagehide', () => {
        IDBDatabase.prototype.transaction = () => {
          throw new DOMException('The page goes away.', 'InvalidStateError');
        };
      });
    });
    const site = await open();
    await nameField().fill('Typed at the last moment');
    await editor.goto(`${world.server.url}/${site}/rules`);
    await expect.poll(() => savedName(site), { timeout: 10_000 }).toBe('Typed at the last moment');
    const left = () =>
      editor.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('milepost.work.')));
    await expect.poll(left).toEqual([]);
    await editor.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => savedName(site), { timeout: 10_000 }).not.toBe('Typed at the last moment');
  });
});

describe('a browser that refuses storage', () => {
  it('opens the editor all the same, and says so', async () => {
    // As Chrome answers where site data is blocked.
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
    });
    const site = await open();
    await nameField().fill('Nothing is kept');
    await bar().getByRole('button', { name: 'Not kept here' }).click();
    await editor.getByText('This browser does not let Milepost keep unsaved work on this device.').waitFor();
    await editor.keyboard.press('Escape');
    await expect.poll(() => savedName(site), { timeout: 10_000 }).toBe('Nothing is kept');
    for (const screen of ['Plan', 'Preview', 'Versions']) {
      await editor
        .getByRole('navigation', { name: 'Screens' })
        .getByRole('link', { name: new RegExp(`^${screen}`) })
        .click();
      await editor.getByRole('main').getByRole('heading').first().waitFor();
    }
    expect(await editor.getByText('could not be shown').count()).toBe(0);
  });
});

// A limit on how long its files may be lets every write of the running server fail: Linux only.
describe.skipIf(process.platform !== 'linux')('a server whose disk refuses', () => {
  const limitFiles = (bytes: string) =>
    execFileSync('prlimit', ['--pid', String(world.server.child.pid), `--fsize=${bytes}:unlimited`]);

  it('says what to do, and the edits are saved once it can', async () => {
    const site = await open();
    const before = await savedName(site);
    limitFiles('4096');
    try {
      await nameField().fill('On a full disk');
      await bar().getByRole('button', { name: 'Not saved yet, kept here' }).click();
      await editor.getByText(/^The server could not write to its disk, so nothing was kept\./).waitFor();
      await editor.getByText(/You can go on working/).waitFor();
      await editor.keyboard.press('Escape');
      await nameField().fill('Still here on a full disk');
      expect(await savedName(site)).toBe(before);
    } finally {
      limitFiles('unlimited');
    }
    await expect.poll(() => savedName(site), { timeout: 15_000 }).toBe('Still here on a full disk');
    await bar().getByText('Saved', { exact: true }).waitFor();
  });
});
