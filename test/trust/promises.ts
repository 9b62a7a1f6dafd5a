/** What Milepost promises, and what stands behind each promise: tests, and figures that measuring commands record. */
import { collectorPromises } from './collectorPromises';
import { pagePromises } from './pagePromises';
import { visitorPromises } from './visitorPromises';

export interface Promised {
  promise: string;
  /** Ids of rows. */
  figures?: readonly string[];
  /** Files, relative to the project. */
  tests?: readonly string[];
  /** Why a figure is beyond its target, as long as one is. */
  missed?: string;
}

export interface Chapter {
  title: string;
  promises: readonly Promised[];
}

export const chapters: readonly Chapter[] = [...pagePromises, ...visitorPromises, ...collectorPromises];

export const namedFigures: ReadonlySet<string> = new Set(
  chapters.flatMap(({ promises }) => promises.flatMap(({ figures = [] }) => figures)),
);

/** The commands that make the figures, with what makes them short and what makes them whole. */
export const commands: readonly { script: string; short?: string[]; full?: string[] }[] = [
  { script: 'sizes' },
  { script: 'bench:host', short: ['--short'] },
  { script: 'fuzz', short: ['--pages', '100', '--sets', '10'] },
  { script: 'fuzz:faults', short: ['--sets', '4'] },
  { script: 'attacks' },
  { script: 'bench:frames', short: ['--rounds', '4'] },
  { script: 'bench:consent' },
  { script: 'privacy', short: ['--short'] },
  { script: 'bench:delivery', short: ['--short'] },
  { script: 'stress', short: ['--short'] },
];
