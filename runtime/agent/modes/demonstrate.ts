import type { DemonstratedStep } from '../../../shared/preview';
import { watchSteps } from '../demonstrate/watchSteps';
import { matching } from '../extract/look';
import { type ListingRow, openListing } from '../view/listing';
import type { OpenMode } from './mode';

// The last ones are what a person means by "what I just did".
const maxShown = 30;

const did = { press: 'Pressed', submit: 'Sent', change: 'Changed' } as const;

/** The site is used as usual; then one chooses from what was just done. What is gone from the page by then is in the list. */
export const demonstrate: OpenMode = ({ surface, marks, say, status }) => ({
  id: 'demonstrate',
  title: 'Demonstrate',
  icon: 'demonstrate',
  begunBy: 'demonstrate',
  endedBy: 'stop-demonstrating',
  start(message) {
    const steps = message?.type === 'demonstrate' ? [...message.steps] : [];
    const panel = openListing(
      surface.root,
      'What I just did',
      'Use the page as a visitor would. It goes on over page loads until you press Done or another button.',
    );
    const row = (step: DemonstratedStep, index: number): ListingRow => {
      const { pick } = step;
      const scope = pick.scopes[pick.chosen];
      return {
        id: String(index),
        title: `${did[step.what]} ${pick.name}`,
        lines: [`${new Date(step.at).toLocaleTimeString('en-GB')} on ${pathOf(step.url)}`],
        action: {
          label: 'Use this',
          run: () => {
            say({ type: 'demonstrated-use', step });
            status('Taken. Go on in the editor.');
          },
        },
        shown(on) {
          const found = on && scope ? (matching(scope.selector, scope.guards) ?? []) : [];
          marks.show(found[0] ?? null, 'shown', found);
        },
      };
    };
    const draw = () => {
      const rows = steps.map(row).slice(-maxShown).reverse();
      panel.update(
        rows.length ? 'Newest first' : 'Waiting for you to do something',
        rows,
        'Open the menu, press the button, send the form. What you do is listed here.',
      );
    };
    draw();
    const stopWatching = watchSteps(surface.host, (step) => {
      steps.push(step);
      say({ type: 'demonstrated', step });
      draw();
    });
    return () => {
      stopWatching();
      panel.stop();
      marks.show(null, 'shown', []);
    };
  },
  abandoned: () => say({ type: 'demonstrating-ended' }),
});

function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return url;
  }
}
