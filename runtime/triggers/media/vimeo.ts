import type { Fire, Stop } from '../../core/types';
import { listen } from '../../lib/listen';
import { messageData } from '../../lib/messageData';
import { all } from '../../lib/target';
import { meant, type Playing, player, type Settings } from './player';

const host = 'https://player.vimeo.com';
/** https://developer.vimeo.com/player/sdk/reference */
const events = ['play', 'pause', 'ended', 'timeupdate', 'volumechange'];

interface Known {
  frame_: HTMLIFrameElement;
  playing_?: boolean;
  ended_?: boolean;
  muted_?: boolean;
  title_?: string;
  at_: number;
  duration_: number;
  take_: (now: Playing) => void;
}

/** Vimeo's players, spoken to as its own script does, without loading that. */
export function vimeo(settings: Settings, fire: Fire): Stop {
  const frames = new WeakMap<object, Known>();

  const subscribe = (frame: HTMLIFrameElement) => {
    const { contentWindow } = frame;
    if (!contentWindow || !meant(frame, settings)) return;
    const take_ = frames.get(contentWindow)?.take_ || player(settings, fire, frame, 'vimeo');
    frames.set(contentWindow, { frame_: frame, take_, at_: 0, duration_: Number.NaN });
    const say = (method: string, value?: string) => contentWindow.postMessage({ method, value }, host);
    for (const each of events) say('addEventListener', each);
    if (PREVIEW || USES.noticed!.media_title) say('getVideoTitle');
  };
  const players = () => all('iframe[src*="//player.vimeo.com/"]') as HTMLIFrameElement[];

  const hear = (event: MessageEvent) => {
    const told = event.origin === host && messageData(event);
    if (!told) return;
    const name = told['event'];
    // Each says that it is ready, once it is: those added later, too.
    if (name === 'ready')
      for (const frame of players()) if (frame.contentWindow === event.source) subscribe(frame);
    const known = frames.get(event.source || event);
    if (!known) return;
    if (told['method'] === 'getVideoTitle') known.title_ = told['value'] as string;
    const { seconds, duration, volume, muted } = (told['data'] || {}) as Record<string, number | undefined>;
    if (name === 'volumechange') known.muted_ = !!muted || volume === 0;
    // One that played before we came says no more than the time.
    if (name === 'play' || (name === 'timeupdate' && known.playing_ === undefined)) known.playing_ = true;
    if (name === 'pause' || name === 'ended') known.playing_ = false;
    if (name === 'ended' || name === 'play') known.ended_ = name === 'ended';
    if (duration) {
      known.at_ = seconds!;
      known.duration_ = duration;
    }
    const { src, title } = known.frame_;
    known.take_({
      at_: known.at_,
      duration_: known.duration_,
      playing_: !!known.playing_,
      ended_: !!known.ended_,
      silent_: (known.muted_ ?? /(muted|background)=1/.test(src)) && /(autoplay|background)=1/.test(src),
      title_: known.title_ || title,
      url_: `https://vimeo.com/${src.split(/[/?]/)[4]}`,
    });
  };

  // A frame that has not loaded shows an empty document of ours, and will say when it is ready.
  for (const frame of players()) if (!frame.contentDocument) subscribe(frame);
  return listen('message', (event) => hear(event as MessageEvent));
}
