/** Places of a page's events that arrived, as text: `1-5,7`. Mostly one range. */
export type Ranges = [from: number, to: number][];

export function readPlaces(text: string): Ranges {
  if (text === '') return [];
  return text.split(',').map((part) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    return [from, to];
  });
}

export function placesText(ranges: Ranges): string {
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join();
}

/** Adds one in its place. False: it was there. */
export function addPlace(ranges: Ranges, place: number): boolean {
  let index = ranges.length;
  while (index > 0 && ranges[index - 1]![0] > place) index -= 1;
  const before = ranges[index - 1];
  const after = ranges[index];
  if (before && before[1] >= place) return false;
  const joinsBefore = before?.[1] === place - 1;
  const joinsAfter = after?.[0] === place + 1;
  if (before && joinsBefore && after && joinsAfter) {
    before[1] = after[1];
    ranges.splice(index, 1);
  } else if (before && joinsBefore) before[1] = place;
  else if (after && joinsAfter) after[0] = place;
  else ranges.splice(index, 0, [place, place]);
  return true;
}

/** The ranges between 1 and `last` that are not there. */
export function gapsIn(ranges: Ranges, last: number): Ranges {
  const gaps: Ranges = [];
  let next = 1;
  for (const [from, to] of ranges) {
    if (from > next) gaps.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= last) gaps.push([next, last]);
  return gaps;
}
