import { Fragment, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useRuleSet } from './document';
import './narrow.css';
import { screens } from './screens';

/** Every screen, under what it is for. */
export function SideBar({ foot }: { foot?: ReactNode }) {
  const ruleSet = useRuleSet();
  const [location] = useLocation();
  const shown = screens.filter(({ when }) => when?.(ruleSet) ?? true);
  const here = location.split('/')[1] || 'rules';
  return (
    <nav className="side-bar" aria-label="Screens">
      <ul>
        {shown.map((screen, index) => {
          const count = screen.count?.(ruleSet);
          const Drawn = screen.icon;
          return (
            <Fragment key={screen.path}>
              {screen.group && screen.group !== shown[index - 1]?.group && (
                <li className="side-group">{screen.group}</li>
              )}
              <li>
                <Link
                  href={`/${screen.path}`}
                  className="side-link"
                  title={screen.title}
                  aria-current={screen.path === here ? 'page' : undefined}
                >
                  <Drawn size={16} aria-hidden="true" />
                  <span>{screen.title}</span>
                  {count !== undefined && <span className="side-count number">{count}</span>}
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
