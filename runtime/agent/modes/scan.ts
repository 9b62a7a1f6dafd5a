import type { FoundRow } from '../../../shared/scan/found';
import { quietly } from '../page/listen';
import { type Sighting, scanPage } from '../scan/scan';
import { type ListingRow, openListing } from '../view/listing';
import type { OpenMode } from './mode';

/** Shows what on this page is worth counting; one press makes the rule. The editor knows which recipe and stage each is. */
export const scan: OpenMode = (bench) => {
  const { surface, marks, say } = bench;
  let sightings: Sighting[] = [];
  let known: readonly FoundRow[] | undefined;
  let draw = () => {};

  const row = ({ found, elements }: Sighting): ListingRow => {
    const about = known?.find(({ sight }) => sight === found.sight);
    const counted = about?.state === 'counted';
    return {
      id: found.sight,
      title: found.title,
      lines: [
        [found.name, found.count > 1 && `${found.count} of them`].filter(Boolean).join(', ') || found.because,
        about ? `${about.recipe} · ${about.stage}` : '',
      ],
      ...(counted && { done: 'Counted' }),
      ...(about &&
        !counted && {
          action: {
            label: about.state === 'asks' ? 'Add…' : 'Add rule',
            more: about.state === 'asks',
            run: () => {
              say({ type: 'scan-add', sight: found.sight });
              // Its further questions are asked in the editor.
              if (about.state === 'asks') quietly(() => (window.opener as Window | null)?.focus());
            },
          },
        }),
      shown(on) {
        if (on) elements[0]?.scrollIntoView({ block: 'nearest' });
        marks.show(on ? (elements[0] ?? null) : null, 'shown', on ? elements : [], [
          found.title,
          found.because,
        ]);
      },
    };
  };
  return {
    id: 'scan',
    title: 'Scan page',
    icon: 'scan',
    begunBy: 'scan',
    start() {
      const panel = openListing(
        surface.root,
        'Worth counting on this page',
        'Rest on one to see it on the page. Undo is in the editor.',
      );
      draw = () => {
        const left = sightings.filter(
          ({ found }) => known?.find(({ sight }) => sight === found.sight)?.state !== 'counted',
        ).length;
        const note = !known
          ? 'Looking…'
          : left
            ? `${left} that no rule counts yet`
            : 'Everything found here is counted';
        panel.update(note, sightings.map(row), 'Nothing on this page looks like a step towards a sale.');
      };
      const stopHearing = bench.heard((message) => {
        if (message.type !== 'scan-rows') return;
        known = message.rows;
        draw();
      });
      known = undefined;
      sightings = scanPage();
      draw();
      say({ type: 'scanned', found: sightings.map(({ found }) => found) });
      return () => {
        stopHearing();
        panel.stop();
        marks.show(null, 'shown', []);
        draw = () => {};
        sightings = [];
      };
    },
  };
};
