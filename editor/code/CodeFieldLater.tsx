import { t } from '../../shared/texts/t';
import { loadable } from '../ui/loadable';

/** The text editor, which is large: loaded when the first one is drawn. */
export const CodeFieldLater = loadable(
  () => import('./CodeField'),
  () => <p className="loading">{t('Loading the text editor…')}</p>,
);
