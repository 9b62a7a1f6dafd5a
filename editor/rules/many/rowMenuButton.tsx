import { t } from '../../../shared/texts/t';

/** Not a component: of two thousand rows each one drawn costs, and the list listens for the buttons of all. */
export function rowMenuButton(name: string, reached: 0 | -1) {
  return (
    <button
      type="button"
      className="button plain icon small"
      data-part="menu"
      tabIndex={reached}
      aria-haspopup="menu"
      aria-label={t('Actions for {name}', { name })}
    >
      <span className="row-glyph" />
    </button>
  );
}
