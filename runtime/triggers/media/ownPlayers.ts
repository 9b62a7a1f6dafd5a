import type { Fire, Stop } from '../../core/types';
import { listenInside } from '../../lib/listenInside';
import { stopAll } from '../../lib/stopAll';
import { closest } from '../../lib/target';
import { type Playing, player, type Settings } from './player';

/** Whatever speaks as HTML's own media elements do: some players are custom elements that repeat what their video says. */
type MediaElement = Partial<HTMLMediaElement> & Element;

/** HTML video and audio. Their events do not bubble, which capture does not mind, and end at their shadow root. */
export function ownPlayers(settings: Settings, fire: Fire): Stop {
  const { target } = settings;
  const players = new WeakMap<Element, ((now: Playing) => void) | undefined>();

  const hear = (_: Event, path: Element[]) => {
    const element = path[0] as MediaElement;
    if (typeof element.duration !== 'number') return;
    if (!players.has(element))
      players.set(
        element,
        !USES.mediaTrigger!.target || !target || closest(path, target)
          ? player(settings, fire, element, 'html5')
          : undefined,
      );
    const { currentTime = 0, duration, paused, ended, muted, volume, autoplay, currentSrc } = element;
    players.get(element)?.({
      at_: currentTime,
      duration_: duration,
      playing_: !paused,
      ended_: !!ended,
      silent_: (muted || volume === 0) && !!autoplay,
      title_: (element as HTMLElement).title || element.getAttribute('aria-label'),
      url_: `${currentSrc}`.split(/[?#]/)[0]!,
    });
  };
  // `timeupdate` also finds what began before we did.
  const types = ['playing', 'timeupdate'];
  if (USES.mediaTrigger!.what) types.push('pause', 'ended');
  return stopAll(types.map((type) => listenInside(type, hear)));
}
