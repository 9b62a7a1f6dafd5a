/** The one door to the source-map decoder. */
import { decodedMappings, encodedMap, TraceMap } from '@jridgewell/trace-mapping';

export interface Mapping {
  /** 0-based column in the generated line. */
  column: number;
  source: string;
  /** 1-based line in the source. */
  line: number;
}

/** Mappings of each generated line, in order of column. Segments without a source are left out. */
export function readMappings(map: string): Mapping[][] {
  const trace = new TraceMap(map);
  return decodedMappings(trace).map((segments) =>
    segments.flatMap((segment) =>
      segment.length === 1
        ? []
        : [{ column: segment[0], source: trace.sources[segment[1]] ?? '', line: segment[2] + 1 }],
    ),
  );
}

let lastMap: string | undefined;
let lastTrace: TraceMap;

/** The same map, as JSON text, without what it says of lines that are not kept. Lines count from 0. */
export function keepLines(map: string, isKept: (line: number) => boolean): string {
  if (map !== lastMap) {
    lastTrace = new TraceMap(map);
    lastMap = map;
  }
  const mappings = decodedMappings(lastTrace).map((segments, line) => (isKept(line) ? [...segments] : []));
  const { sources, names } = lastTrace;
  return JSON.stringify(encodedMap(new TraceMap({ version: 3, sources, names, mappings })));
}
