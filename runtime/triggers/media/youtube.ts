import { guard } from '../../core/guard';
import type { Fire, Stop } from '../../core/types';
import { pageOrigin } from '../../lib/address';
import { after } from '../../lib/clock';
import { eachElement } from '../../lib/elements';
import { listen } from '../../lib/listen';
import { messageData } from '../../lib/messageData';
import { meant, type Playing, player, type Settings } from './player';

/** What the player tells, piece by piece. https://developers.google.com/youtube/iframe_api_reference */
interface Info {
  currentTime?: number;
  duration?: number;
  /** 0 ended, 1 playing, 2 paused, 3 buffering. */
  playerState?: number;
  muted?: boolean;
  videoData?: { video_id?: string; title?: string };
}

const host = /^https:\/\/www\.youtube(-nocookie)?\.com$/;
/** A player that has just loaded may not listen yet. */
const knockMs = 500;
const maxKnocks = 20;

/** YouTube's players, spoken to as its own script does, without loading that. */
export function youtube(settings: Settings, fire: Fire): Stop {
  const players = new WeakMap<Element, (now: Playing) => void>();
  const frames = new WeakMap<object, [frame: HTMLIFrameElement, info: Info, playing: boolean]>();
  let stopped: boolean;

  const found = (element: Element) => {
    const frame = element as HTMLIFrameElement;
    const address = frame.src && new URL(frame.src);
    if (stopped || !address || !host.test(address.origin) || !meant(frame, settings)) return;
    const { searchParams } = address;
    // The empty document a frame begins with is ours to read; what comes from elsewhere is not.
    const loaded = !frame.contentDocument;
    if (!searchParams.get('enablejsapi')) {
      const enable = USES.mediaTrigger!.enable && settings.enable;
      if (
        enable === 'never' ||
        (loaded &&
          (enable !== 'always' || document.activeElement === frame || searchParams.get('autoplay') === '1'))
      )
        return;
      searchParams.set('enablejsapi', '1');
      if (!searchParams.get('origin')) searchParams.set('origin', pageOrigin());
      frame.src = address.href;
    } else if (loaded) {
      const { contentWindow } = frame;
      const info: Info = {};
      if (!players.has(frame)) players.set(frame, player(settings, fire, frame, 'youtube'));
      frames.set(contentWindow!, [frame, info, false]);
      const knock = (left: number) => {
        if (stopped || !left || info.playerState !== undefined || !frame.isConnected) return;
        contentWindow!.postMessage('{"event":"listening","id":1,"channel":"widget"}', address.origin);
        after(knockMs, () => knock(left - 1));
      };
      knock(maxKnocks);
    }
  };

  const hear = (event: MessageEvent) => {
    const known = frames.get(event.source || event);
    const told = known && host.test(event.origin) && messageData(event);
    if (!told) return;
    const [frame, state] = known;
    const info = told['info'] as Info | number | undefined;
    if (typeof info === 'object') Object.assign(state, info);
    else if (told['event'] === 'onStateChange') state.playerState = info!;
    const { currentTime = 0, duration = Number.NaN, playerState, muted, videoData } = state;
    // Buffering is what it was before: on the way to play, or playing.
    if (playerState !== 3) known[2] = playerState === 1;
    players.get(frame)!({
      at_: currentTime,
      duration_: duration,
      playing_: known[2],
      ended_: playerState === 0,
      silent_: !!muted && /[?&]autoplay=1/.test(frame.src),
      title_: videoData?.title || frame.title,
      url_: `https://youtu.be/${videoData?.video_id || frame.src.split(/[/?]/)[4]}`,
    });
  };

  // A frame's loading is seen by its document, not by the window. Each new address is a new player.
  const loads = (event: Event) =>
    guard(() => {
      const { target } = event;
      if ((target as Element).localName === 'iframe') found(target as Element);
    });
  document.addEventListener('load', loads, true);
  const stops = [
    eachElement('iframe[src*=youtube]', found),
    listen('message', (event) => hear(event as MessageEvent)),
  ];
  return () => {
    stopped = true;
    document.removeEventListener('load', loads, true);
    for (const stop of stops) stop();
  };
}
