/** Entry of a bundle of its own: what the command line runs on pages that it has parsed. */
import { checkPage } from './checkPage';

declare const handOver: (check: typeof checkPage) => void;

handOver(checkPage);
