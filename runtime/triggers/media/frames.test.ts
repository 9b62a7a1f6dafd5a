/** YouTube and Vimeo, as doubles that speak their players' protocols from their own origins. */
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

/** Does what the test says, one order a message; only from the page around it. */
const double = (script: string) =>
  `<!doctype html><body style="margin:0;background:#000"><script>${script}</script>`;

const youtubePlayer = double(`
  const api = new URLSearchParams(location.search).get('enablejsapi') === '1';
  let info = { playerState: -1, currentTime: 0, duration: 100, muted: false, videoData: { video_id: 'ID1', title: 'Film' } };
  let listening = false;
  const say = (event, told) => listening && parent.postMessage(JSON.stringify({ event, info: told, id: 1, channel: 'widget' }), '*');
  addEventListener('message', ({ data }) => {
    if (typeof data === 'string') {
      if (api && JSON.parse(data).event === 'listening') { listening = true; say('initialDelivery', info); }
    } else { info = { ...info, ...data }; say('infoDelivery', data); }
  });`);

const vimeoPlayer = double(`
  let heard = [];
  const say = (told) => parent.postMessage(told, '*');
  addEventListener('message', ({ data }) => {
    if (data.method === 'addEventListener') heard.push(data.value);
    else if (data.method === 'getVideoTitle') say({ method: 'getVideoTitle', value: 'Reel' });
    else if (heard.includes(data.event)) say(JSON.stringify(data));
  });
  say(JSON.stringify({ event: 'ready' }));`);

const html = (text: string) => ({ body: text, contentType: 'text/html' });
const players = [
  { url: 'https://www.youtube.com/embed/', ...html(youtubePlayer) },
  { url: 'https://player.vimeo.com/video/', ...html(vimeoPlayer) },
  { url: 'https://evil.example/', ...html(youtubePlayer) },
];
const frame = (src: string, more = '') =>
  `<div class="film"><iframe id="f" ${more} src="${src}"></iframe></div>`;
const frameIn = (page: RunningContainer) => page.document.querySelector<HTMLIFrameElement>('#f')!;
/** Makes the double say something, and waits until the page has heard it. */
async function order(page: RunningContainer, what: object) {
  frameIn(page).contentWindow!.postMessage(what, '*');
  await pause(60);
}

const film = 'https://www.youtube.com/embed/ID1?enablejsapi=1';
const youtube = (what: string[], more = {}) =>
  watched({ provider: 'youtube', what, marks: [25, 50], ...more });

it('YouTube: tells start, marks, pause and end', async () => {
  const page = await runContainer({
    ruleSet: youtube(['start', 'mark', 'pause', 'end']),
    html: frame(film),
    answers: players,
  });
  await pause(200);
  expect(told(page)).toEqual([]);
  await order(page, { playerState: 3 });
  await order(page, { playerState: 1, currentTime: 0.2 });
  expect(told(page)).toEqual([
    {
      action: 'start',
      percent: 0,
      title: 'Film',
      provider: 'youtube',
      url: 'https://youtu.be/ID1',
      duration: 100,
    },
  ]);
  await order(page, { currentTime: 24.9 });
  await order(page, { currentTime: 25.1 });
  await order(page, { playerState: 3 });
  await order(page, { playerState: 2 });
  await order(page, { playerState: 1, currentTime: 99.4 });
  await order(page, { playerState: 0, currentTime: 99.9 });
  expect(short(page)).toEqual(['start', '25%', 'pause', 'end']);
});

it('YouTube: asks again until a slow player listens, and finds frames added later', async () => {
  const slow = youtubePlayer
    .replace("addEventListener('message'", "setTimeout(() => addEventListener('message'")
    .replace('  });</script>', '  }), 900);</script>');
  const page = await runContainer({
    ruleSet: youtube(['start']),
    answers: [...players, { url: 'https://www.youtube.com/embed/', ...html(slow) }],
  });
  page.document.body.insertAdjacentHTML('beforeend', frame(film));
  await pause(2200);
  await order(page, { playerState: 1, currentTime: 0.2 });
  expect(short(page)).toEqual(['start']);
});

it('YouTube: counts anew when the player is given another video', async () => {
  const page = await runContainer({ ruleSet: youtube(['start']), html: frame(film), answers: players });
  await order(page, { playerState: 1, currentTime: 1 });
  await order(page, { playerState: 1, currentTime: 0, videoData: { video_id: 'ID2', title: 'Next' } });
  expect(told(page).map(({ url }) => url)).toEqual(['https://youtu.be/ID1', 'https://youtu.be/ID2']);
});

it('YouTube: ignores what plays by itself without sound until it is heard', async () => {
  const page = await runContainer({
    ruleSet: youtube(['start']),
    html: frame(`${film}&autoplay=1&mute=1`),
    answers: players,
  });
  await order(page, { playerState: 1, currentTime: 1, muted: true });
  expect(told(page)).toEqual([]);
  await order(page, { muted: false });
  expect(short(page)).toEqual(['start']);
});

it('YouTube: believes no other origin and no other frame', async () => {
  const page = await runContainer({
    ruleSet: youtube(['start']),
    html: frame('https://evil.example/?youtube&enablejsapi=1'),
    answers: players,
  });
  await pause(300);
  await order(page, { playerState: 1, currentTime: 1 });
  page.window.postMessage('{"event":"infoDelivery","info":{"playerState":1,"currentTime":1}}', '*');
  await pause(60);
  expect(told(page)).toEqual([]);
});

it.each([
  ['unseen', 'loading="lazy"', 'margin-top:9000px', true],
  ['unseen', '', '', false],
  ['always', '', '', true],
  ['never', 'loading="lazy"', 'margin-top:9000px', false],
])('YouTube: enable %s, %s', async (enable, lazy, style, allowed) => {
  const page = await runContainer({
    ruleSet: youtube(['start'], { enable }),
    // Loaded before the container comes, unless it is lazy.
    html: `<div style="${style}">${frame('https://www.youtube.com/embed/ID1', lazy)}</div><script>
      const late = document.createElement('script');
      late.src = 'https://milepost.example/c/mp_test000001.js';
      setTimeout(() => document.head.append(late), 500)</script><!-- no <!-- container --> -->`,
    answers: players,
  });
  await pause(1200);
  expect(frameIn(page).src.includes('enablejsapi=1&origin=')).toBe(allowed);
  frameIn(page).scrollIntoView();
  await pause(600);
  await order(page, { playerState: 1, currentTime: 0.2 });
  expect(short(page)).toEqual(allowed ? ['start'] : []);
});

const reel = 'https://player.vimeo.com/video/77?dnt=1';
const at = (seconds: number) => ({ seconds, duration: 100, percent: seconds / 100 });

it('Vimeo: tells start, marks, a move, pause and end', async () => {
  const page = await runContainer({
    ruleSet: watched({ provider: 'vimeo', what: ['start', 'mark', 'seek', 'pause', 'end'], marks: [1, 50] }),
    html: frame(reel),
    answers: players,
  });
  await pause(200);
  await order(page, { event: 'play', data: at(0) });
  await order(page, { event: 'timeupdate', data: at(0.9) });
  await order(page, { event: 'timeupdate', data: at(1.1) });
  expect(told(page)[0]).toEqual({
    action: 'start',
    percent: 0,
    title: 'Reel',
    provider: 'vimeo',
    url: 'https://vimeo.com/77',
    duration: 100,
  });
  await order(page, { event: 'timeupdate', data: at(60) });
  await pause(600);
  await order(page, { event: 'pause', data: at(60.2) });
  await order(page, { event: 'play', data: at(99) });
  await order(page, { event: 'ended', data: at(100) });
  await pause(700);
  expect(short(page)).toEqual(['start', '1%', 'seek', 'pause', 'end', 'seek']);
});

it('Vimeo: finds players that were ready before it came, and those added later', async () => {
  const page = await runContainer({
    ruleSet: watched({ provider: 'vimeo', target: '.film' }),
    answers: players,
  });
  page.document.body.insertAdjacentHTML('beforeend', frame(reel));
  await pause(500);
  await order(page, { event: 'timeupdate', data: at(3) });
  expect(short(page)).toEqual(['start']);
});

it('Vimeo: ignores a background until it is heard, and other origins for good', async () => {
  const page = await runContainer({
    ruleSet: watched({ provider: 'vimeo' }),
    html: frame(`${reel}&background=1`),
    answers: players,
  });
  await pause(200);
  await order(page, { event: 'play', data: at(0) });
  page.window.postMessage('{"event":"play","data":{"seconds":1,"duration":9}}', '*');
  await pause(60);
  expect(told(page)).toEqual([]);
  await order(page, { event: 'volumechange', data: { volume: 1, muted: false } });
  expect(short(page)).toEqual(['start']);
});
