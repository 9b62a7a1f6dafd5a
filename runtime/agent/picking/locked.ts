import { frameSelector, framesAround, pageIn } from '../page/frames';

/** Why something can only be picked as a whole, or needs more than a pick, and what to do about it. */
export interface Locked {
  /** `locked`: its parts are out of reach. `told`: they are not, but there is something to know. */
  kind: 'locked' | 'told';
  title: string;
  reason: string;
  /** A page that can be opened by itself. */
  link?: { text: string; href: string };
}

export function lockedOf(element: Element): Locked | null {
  if (element.matches(frameSelector)) return pageIn(element) ? null : lockedFrame(element);
  if (isClosed(element))
    return {
      kind: 'locked',
      title: 'This component keeps its insides closed',
      reason:
        "It is a closed shadow root: clicks on it can be noticed, but not on which part. Pick it as a whole, or ask its developers to report the part with milepost.push(['event', …]).",
    };
  if (element.localName === 'canvas')
    return {
      kind: 'told',
      title: 'A drawing has no parts',
      reason:
        "Whatever is drawn here is one element. Pick it as a whole, or ask its developers to report what was pressed with milepost.push(['event', …]).",
    };
  if (element.localName === 'video' || element.localName === 'audio')
    return {
      kind: 'told',
      title: 'Its controls belong to the browser',
      reason: 'For play, pause and how far it was watched, use the trigger “Video” with this target.',
    };
  return framesAround(element).length ? toldOfFrame(element) : null;
}

const players =
  /(^|\.)(youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com|wistia\.(com|net)|dailymotion\.com)$/;

function lockedFrame(frame: Element): Locked {
  const address = frame.getAttribute('src') ?? frame.getAttribute('data') ?? '';
  const url = addressOf(address);
  if (url && players.test(url.hostname))
    return {
      kind: 'locked',
      title: `A video player of ${url.hostname.replace(/^www\./, '')}`,
      reason:
        'Its buttons belong to that site. For play, pause and how far it was watched, use the trigger “Video”: it needs no pick.',
    };
  const link =
    url && /^https?:$/.test(url.protocol)
      ? { text: `Open ${url.host}${cutPath(url)} by itself`, href: url.href }
      : undefined;
  if (frame.hasAttribute('sandbox') && (!url || url.origin === location.origin))
    return {
      kind: 'locked',
      title: 'This frame is sandboxed',
      reason:
        'The page has cut it off from itself, so what is inside cannot be reached from here. Open its page by itself from the editor, and pick there.',
      ...(link && { link }),
    };
  return {
    kind: 'locked',
    title: url ? `A page of ${url.hostname} stands here` : 'A page of another site stands here',
    reason:
      'Browsers keep the pages of different sites apart, so only the frame as a whole can be picked. If that page carries your container, open it by itself from the editor, and pick there.',
    ...(link && { link }),
  };
}

/** Same-origin frames are within reach, but what happens in them is noticed by a container of their own. */
function toldOfFrame(element: Element): Locked {
  const own = element.ownerDocument.defaultView;
  const carries = Boolean((own as { milepost?: unknown } | null)?.milepost);
  const path = own?.location.pathname ?? '';
  return carries
    ? {
        kind: 'told',
        title: `Inside an embedded page, ${path}`,
        reason: 'It carries your container, which notices this there.',
      }
    : {
        kind: 'told',
        title: `Inside an embedded page, ${path}`,
        reason:
          'Clicks in it are noticed only if that page carries your container as well: install it there too.',
      };
}

/** A component that shows something, though nothing that it shows can be found. */
function isClosed(element: Element): boolean {
  if (!element.localName.includes('-') || element.shadowRoot) return false;
  const { width, height } = element.getBoundingClientRect();
  if (!width || !height) return false;
  const children = [...element.children];
  return children.length === 0
    ? !element.textContent?.trim()
    : children.some((child) => child.hasAttribute('slot'));
}

function addressOf(address: string): URL | null {
  try {
    return new URL(address, document.baseURI);
  } catch {
    return null;
  }
}

function cutPath({ pathname }: URL): string {
  return pathname.length > 30 ? `${pathname.slice(0, 29)}…` : pathname === '/' ? '' : pathname;
}
