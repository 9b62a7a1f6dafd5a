import { watchHover } from '../hover/watchHover';
import type { OpenMode } from './mode';

/** The page is used as a visitor would; what happens on it is told to the editor. */
export const watch: OpenMode = (bench) => ({
  id: 'watch',
  title: 'Watch',
  icon: 'watch',
  start: () => watchHover(bench),
});
