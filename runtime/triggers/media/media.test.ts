import { expect, it } from 'vitest';
import { type RunningContainer, runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const watched = (settings: Record<string, unknown>) =>
  oneRule(
    { type: 'media', settings },
    {
      params: {
        action: '{{media_action}}',
        'number:percent': '{{media_percent}}',
        'number:seconds': '{{media_seconds}}',
        title: '{{media_title}}',
        provider: '{{media_provider}}',
        url: '{{media_url}}',
        'number:duration': '{{media_duration}}',
      },
    },
  );
const told = (page: RunningContainer) =>
  page.events.filter(({ event }) => event === 'noticed').map(({ event, ...params }) => params);
const short = (page: RunningContainer) =>
  told(page).map(({ action, percent }) => (action === 'mark' ? `${percent}%` : action));

/** Four seconds of silence as a file. */
function silence(seconds = 4): string {
  const rate = 8000;
  const size = seconds * rate;
  const bytes = new DataView(new ArrayBuffer(44 + size));
  const text = (at: number, words: string) => {
    for (const [i, c] of [...words].entries()) bytes.setUint8(at + i, c.charCodeAt(0));
  };
  text(0, 'RIFF');
  bytes.setUint32(4, 36 + size, true);
  text(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, rate, true);
  bytes.setUint32(28, rate, true);
  bytes.setUint16(32, 1, true);
  bytes.setUint16(34, 8, true);
  text(36, 'data');
  bytes.setUint32(40, size, true);
  for (let at = 44; at < 44 + size; at++) bytes.setUint8(at, 128);
  let binary = '';
  for (let at = 0; at < bytes.byteLength; at++) binary += String.fromCharCode(bytes.getUint8(at));
  return `data:audio/wav;base64,${btoa(binary)}`;
}

const audio = (more = '') =>
  `<div id="box" style="height:20px"><audio id="a" title="Tune" ${more} src="${silence()}"></audio></div>`;
const element = (page: RunningContainer, selector = '#a') =>
  page.document.querySelector<HTMLMediaElement>(selector)!;

async function played(settings: Record<string, unknown>, html = audio()) {
  const page = await runContainer({ ruleSet: watched(settings), html });
  const player = element(page);
  // Browsers play sound only for someone who has used the page.
  await page.click('#box');
  // Twice as fast as time: a test has less of it.
  player.playbackRate = 2;
  return { page, player };
}

it('fires once when a player starts, with what it plays', async () => {
  const { page, player } = await played({});
  expect(told(page)).toEqual([]);
  await player.play();
  await expect.poll(() => told(page).length).toBe(1);
  expect(told(page)[0]).toMatchObject({
    action: 'start',
    percent: 0,
    seconds: 0,
    title: 'Tune',
    provider: 'html5',
    duration: 4,
  });
  player.pause();
  await player.play();
  await pause(400);
  expect(told(page)).toHaveLength(1);
});

it('tells marks as they are played through, the pause and the end', async () => {
  const { page, player } = await played({ what: ['start', 'mark', 'pause', 'end'], marks: [20, 50, 100] });
  await player.play();
  await expect.poll(() => short(page)).toEqual(['start', '20%']);
  player.pause();
  await expect.poll(() => short(page)).toEqual(['start', '20%', 'pause']);
  await player.play();
  await expect
    .poll(() => short(page), { timeout: 5000 })
    .toEqual(['start', '20%', 'pause', '50%', '100%', 'end']);
  player.currentTime = 0;
  await player.play();
  await pause(800);
  expect(short(page)).toHaveLength(6);
});

it('does not count marks that were jumped over, until they are played', async () => {
  const { page, player } = await played({ what: ['mark', 'seek'], marks: [25, 70] });
  await player.play();
  await pause(150);
  player.currentTime = 2.5;
  await expect.poll(() => short(page).sort(), { timeout: 3000 }).toEqual(['70%', 'seek']);
  player.currentTime = 0.6;
  await player.play();
  await expect.poll(() => short(page).at(-1)).toBe('25%');
});

it('counts marks in seconds', async () => {
  const { page, player } = await played({ what: ['mark'], marks: [1], unit: 'seconds' });
  await player.play();
  await expect.poll(() => told(page)).toMatchObject([{ action: 'mark', seconds: 1 }]);
});

it('tells one move for a drag along the bar', async () => {
  const { page, player } = await played({ what: ['seek'] });
  await player.play();
  await pause(200);
  player.pause();
  for (const at of [2, 2.5, 3.5]) {
    player.currentTime = at;
    await pause(60);
  }
  await pause(900);
  expect(told(page)).toMatchObject([{ action: 'seek', seconds: 3 }]);
});

it('keeps to the players it is told', async () => {
  const { page, player } = await played(
    { target: '#other' },
    `${audio()}<section id="other"><audio id="b" src="${silence(1)}"></audio></section>`,
  );
  await player.play();
  await pause(300);
  expect(told(page)).toEqual([]);
  await element(page, '#b').play();
  await expect.poll(() => told(page).length).toBe(1);
});

it.each([
  ['ignore', 0],
  ['count', 1],
])('%ss what plays by itself without sound', async (silent, times) => {
  const { page, player } = await played({ silent }, audio('muted autoplay loop'));
  await player.play();
  await expect.poll(() => element(page).currentTime).toBeGreaterThan(0.5);
  expect(told(page)).toHaveLength(times);
  element(page).muted = false;
  await expect.poll(() => told(page).length).toBe(1);
});

it('sees players added later, and in open shadow roots once someone is at them', async () => {
  const page = await runContainer({
    ruleSet: watched({}),
    html: '<div id="host" style="height:60px"></div>',
  });
  const root = page.document.querySelector('#host')!.attachShadow({ mode: 'open' });
  root.innerHTML = `<button style="width:100%;height:60px">Play</button>${audio()}`;
  root.querySelector('button')!.addEventListener('click', () => root.querySelector('audio')!.play());
  await page.click('#host');
  await expect.poll(() => told(page).length).toBe(1);
  page.document.body.insertAdjacentHTML('beforeend', audio().replaceAll('"a"', '"late"'));
  await element(page, '#late').play();
  await expect.poll(() => told(page).length).toBe(2);
});
