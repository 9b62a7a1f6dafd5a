import { Fragment, type ReactNode, useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { t, told } from '../../shared/texts/t';
import { useEditor } from '../store/store';
import './narrow.css';
import { type Screen, screens } from './screens';

/** Every screen, under what it is for. */
export function SideBar({ foot }: { foot?: ReactNode }) {
  // As one text: who types a letter elsewhere is not kept waiting for the same links again.
  const offered = useEditor(({ document }) =>
    screens.map(({ path, when }) => (when?.(document) === false ? '' : path)).join(' '),
  );
  const shown = useMemo(() => screens.filter(({ path }) => offered.split(' ').includes(path)), [offered]);
  const [location] = useLocation();
  const here = location.split('/')[1] || 'rules';
  return (
    <nav className="side-bar" aria-label={t('Screens')}>
      <ul>
        {shown.map((screen, index) => {
          const Drawn = screen.icon;
          return (
            <Fragment key={screen.path}>
              {screen.group && screen.group !== shown[index - 1]?.group && (
                <li className="side-group">{told(screen.group)}</li>
              )}
              <li>
                <Link
                  href={`/${screen.path}`}
                  className="side-link"
                  title={screen.title}
                  onPointerEnter={screen.screen.preload}
                  onFocus={screen.screen.preload}
                  aria-current={screen.path === here ? 'page' : undefined}
                >
                  <Drawn size={16} aria-hidden="true" />
                  <span>{screen.title}</span>
                  <Count of={screen} />
                </Link>
              </li>
            </Fragment>
          );
        })}
      </ul>
      {foot && <div className="side-foot">{foot}</div>}
    </nav>
  );
}

function Count({ of }: { of: Screen }) {
  const count = useEditor(({ document }) => of.count?.(document));
  return count === undefined ? null : <span className="side-count number">{count.toLocaleString()}</span>;
}
