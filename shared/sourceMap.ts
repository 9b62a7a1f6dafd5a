/** The one door to the source-map decoder. */
import { decodedMappings, TraceMap } from '@jridgewell/trace-mapping';

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
