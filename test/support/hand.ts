/**
 * What a person does, counted as a person would: one click, one key chord or one typed value is one action. A hand has only one
 * of the two ways, so that a journey by keyboard cannot reach for the mouse.
 */
import type { Locator, Page } from 'playwright';
import type { AgentControl } from './agent';

export interface Count {
  actions: number;
}

export interface PointingHand extends Count {
  click(what: Locator | AgentControl): Promise<void>;
  /** Into what has the focus. */
  type(page: Page, text: string): Promise<void>;
}

export function pointingHand(): PointingHand {
  const hand: PointingHand = {
    actions: 0,
    async click(what) {
      hand.actions++;
      await what.click();
    },
    async type(page, text) {
      hand.actions++;
      await page.keyboard.insertText(text);
    },
  };
  return hand;
}

export interface TypingHand extends Count {
  /** A chord: `Enter`, `Control+k`. The same one several times is as many actions. */
  press(keys: string, times?: number): Promise<void>;
  type(text: string): Promise<void>;
  /** The page that the next keys go to. */
  page: Page;
}

export function typingHand(page: Page): TypingHand {
  const hand: TypingHand = {
    actions: 0,
    page,
    async press(keys, times = 1) {
      for (let time = 0; time < times; time++) {
        hand.actions++;
        await hand.page.keyboard.press(keys);
      }
    },
    async type(text) {
      hand.actions++;
      await hand.page.keyboard.type(text);
    },
  };
  return hand;
}
