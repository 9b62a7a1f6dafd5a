import type { Fire, TargetMatcher } from '../../core/types';
import { after, elapsed } from '../../lib/clock';
import { closest } from '../../lib/target';
import type { MediaSettings } from './media.definition';

export type Settings = Partial<Omit<MediaSettings, 'target'>> & { target?: TargetMatcher };

/** What any player says of itself, whenever it says something. Times in seconds; NaN while not known. */
export interface Playing {
  at_: number;
  duration_: number;
  playing_: boolean;
  ended_?: boolean;
  /** Plays by itself, without sound. */
  silent_?: boolean;
  title_?: string | null | undefined;
  /** Without its query. Another one: another medium, whose start and marks count anew. */
  url_: string;
}

/** Dragging along the bar is one move. */
const dragMs = 500;

/** Follows one player: answers the function that takes what it says, and works out what has happened since. */
export function player(settings: Settings, fire: Fire, element: Element, provider: string) {
  const { what = ['start'], marks = [25, 50, 75], unit } = settings;
  let left: readonly number[] = [];
  let url: string | undefined;
  let started: boolean;
  let ended: boolean | undefined;
  let was = false;
  let at = 0;
  let time = 0;
  let moved = () => {};

  let last: Playing;
  const tell = (media_action: (typeof what)[number], media_percent?: number, media_seconds?: number) => {
    if (!what.includes(media_action)) return;
    const data: Record<string, unknown> = { media_action };
    if (PREVIEW || USES.noticed!.media_percent)
      data['media_percent'] =
        media_percent ?? (last.duration_ > 0 ? Math.floor((last.at_ / last.duration_) * 100) : undefined);
    if (PREVIEW || USES.noticed!.media_seconds) data['media_seconds'] = media_seconds ?? Math.floor(last.at_);
    // A stream has no end.
    if ((PREVIEW || USES.noticed!.media_duration) && last.duration_ < 1 / 0)
      data['media_duration'] = Math.round(last.duration_);
    if (PREVIEW || USES.noticed!.media_title) data['media_title'] = last.title_ || undefined;
    if (PREVIEW || USES.noticed!.media_provider) data['media_provider'] = provider;
    if (PREVIEW || USES.noticed!.media_url) data['media_url'] = last.url_;
    fire({ element, data });
  };

  return (now: Playing) => {
    last = now;
    if (url !== now.url_) {
      url = now.url_;
      left = marks;
      started = was = false;
      at = 0;
    }
    if ((!USES.mediaTrigger!.silent || settings.silent !== 'count') && now.silent_ && !started) return;
    const begins = now.playing_ && !started;
    if (begins) {
      started = true;
      tell('start');
    }
    if (!USES.mediaTrigger!.what || !started) return;

    // What went by is what can have been played since it last spoke, at up to double speed; more is a jump.
    const most = was ? 1 + (elapsed() - time) / 500 : 1;
    const jumped = Math.abs(now.at_ - at) > most || now.at_ < at - 1;
    time = elapsed();
    if (jumped && !begins && now.at_ > 1) {
      moved();
      moved = after(dragMs, () => tell('seek'));
    }
    const from = jumped ? now.at_ : at;
    // Some players stop a few frames short of the end they tell.
    at = now.ended_ ? now.duration_ : now.at_;
    if (now.playing_ || now.ended_)
      left = left.filter((mark) => {
        const seconds = unit === 'seconds' ? mark : (mark * now.duration_) / 100;
        const reached = from < seconds && seconds <= at;
        if (reached) tell('mark', unit === 'seconds' ? undefined : mark, Math.floor(seconds));
        return !reached;
      });
    if (now.ended_ && !ended) tell('end', 100);
    if (was && !now.playing_ && !now.ended_) tell('pause');
    ended = now.ended_;
    was = now.playing_;
  };
}

/** An element and all around it, out of open shadow roots too. */
export function around(element: Element): Element[] {
  const path: Node[] = [];
  for (let each: Node | null | undefined = element; each; each = each.parentNode ?? (each as ShadowRoot).host)
    path.push(each);
  return path as Element[];
}

/** Whether the rule is about this player. */
export function meant(element: Element, { target }: Settings): boolean {
  return !USES.mediaTrigger!.target || !target || !!closest(around(element), target);
}
