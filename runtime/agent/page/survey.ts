import { interactiveSelector } from '../extract/interactive';
import { frameSelector, pageIn } from './frames';

/** What of the page is looked for beforehand, because the browser's own hit test leaves it out or keeps it to itself. */
export interface Survey {
  /** Controls that let the pointer through: disabled by style, or in an inert part of the page. */
  passedOver: Element[];
  frames: Element[];
  /** The page itself, its open shadow roots, and the same of every frame that can be reached into. */
  roots: (Document | ShadowRoot)[];
}

// A page's controls rarely change while the pointer moves.
const keepMs = 500;
let kept: { at: number; survey: Survey } | undefined;

/** The page as it was at most so long ago: one walk over it costs a few milliseconds on a large one. */
export function surveyed(maxAgeMs = keepMs): Survey {
  const now = performance.now();
  if (!kept || now - kept.at > maxAgeMs) kept = { at: now, survey: survey() };
  return kept.survey;
}

/** The last one, however old: for a pointer that moves. Made new when there is time. */
export function lastSurvey(): Survey {
  return kept?.survey ?? surveyed();
}

/** Nothing of the page is held after the agent has left. */
export function forgetSurvey(): void {
  kept = undefined;
}

export function survey(): Survey {
  const found: Survey = { passedOver: [], frames: [], roots: [] };
  visit(document, found);
  return found;
}

function visit(root: Document | ShadowRoot, found: Survey): void {
  found.roots.push(root);
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) visit(element.shadowRoot, found);
  for (const frame of root.querySelectorAll(frameSelector)) {
    found.frames.push(frame);
    const inner = pageIn(frame);
    if (inner) visit(inner, found);
  }
  for (const control of root.querySelectorAll(interactiveSelector))
    if (isPassedOver(control)) found.passedOver.push(control);
}

function isPassedOver(control: Element): boolean {
  // Frames are let through by the agent itself while it picks.
  if (control.matches(frameSelector)) return false;
  return control.closest('[inert]') !== null || getComputedStyle(control).pointerEvents === 'none';
}
