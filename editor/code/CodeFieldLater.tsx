import { t } from '../../shared/texts/t';
import { loadable } from '../ui/loadable';

const loading = () => <p className="loading">{t('Loading the text editor…')}</p>;

/** The text editor, which is large: loaded when the first one is drawn. */
export const CodeFieldLater = loadable(() => import('./CodeField'), loading);

/** The same for two texts beside each other. */
export const JsonDiffLater = loadable(() => import('./JsonDiff'), loading);
