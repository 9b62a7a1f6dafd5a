import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const stage = (id: string) =>
  `<div id="${id}"><button id="open-${id}" onclick="this.parentElement.requestFullscreen()">Open</button><button id="close-${id}" onclick="document.exitFullscreen()">Close</button></div>`;
const html = `${stage('film')}${stage('gallery')}`;
const changes = (settings: Record<string, unknown>) =>
  oneRule(
    { type: 'fullscreen', settings },
    { params: { change: '{{fullscreen_change}}', id: '{{click_id}}' } },
  );

it.each([
  [{}, ['enter film', 'enter gallery']],
  [{ change: 'leave' }, ['leave film', 'leave gallery']],
  [{ change: 'any' }, ['enter film', 'leave film', 'enter gallery', 'leave gallery']],
  [{ change: 'any', target: '#gallery' }, ['enter gallery', 'leave gallery']],
])('with %j notices %j', async (settings, expected) => {
  const page = await runContainer({ ruleSet: changes(settings), html: '<main></main>' });
  page.window.history.pushState(null, '', '/next');
  page.document.querySelector('main')!.innerHTML = html;
  for (const id of ['film', 'gallery']) {
    await page.click(`#open-${id}`);
    await expect.poll(() => page.document.fullscreenElement?.id).toBe(id);
    await pause(100);
    page.document.querySelector<HTMLElement>(`#close-${id}`)!.click();
    await expect.poll(() => page.document.fullscreenElement).toBe(null);
    await pause(100);
  }
  expect(page.events.map(({ change, id }) => `${change} ${id}`)).toEqual(expected);
});

it('counts a change once where the browser tells it by both names', async () => {
  const page = await runContainer({ ruleSet: changes({ change: 'any' }), html });
  const film = page.document.querySelector('#film')!;
  const tell = (element: Element | null) => {
    for (const name of ['fullscreenElement', 'webkitFullscreenElement'])
      Object.defineProperty(page.document, name, { configurable: true, get: () => element });
    for (const type of ['webkitfullscreenchange', 'fullscreenchange'])
      film.dispatchEvent(new Event(type, { bubbles: true }));
  };
  tell(film);
  tell(null);
  expect(page.events.map(({ change }) => change)).toEqual(['enter', 'leave']);
});
