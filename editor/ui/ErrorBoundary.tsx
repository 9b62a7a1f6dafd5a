import { Component, type ReactNode } from 'react';
import { t } from '../../shared/texts/t';
import { Button } from './Button';
import { EmptyState } from './EmptyState';
import './ErrorBoundary.css';

export interface ErrorBoundaryProps {
  children: ReactNode;
  /** What could not be shown: “This screen could not be shown”. */
  title: string;
  /** `note`: in a corner, for what opens over the screen. */
  look?: 'place' | 'note';
  /** When this changes, it is tried again by itself. */
  resetOn?: string;
  /** What may help beside trying again; it is tried again afterwards. */
  mend?: { label: string; run: () => void };
}

interface State {
  broken: { said: string } | null;
}

/** Keeps what breaks inside from taking the whole editor with it. Changes are in the store, so none is lost. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { broken: null };

  static getDerivedStateFromError(error: unknown): State {
    return { broken: { said: error instanceof Error ? error.message : String(error) } };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.broken && before.resetOn !== this.props.resetOn) this.again();
  }

  private again = (): void => this.setState({ broken: null });

  override render(): ReactNode {
    const { children, title, look = 'place', mend } = this.props;
    const { broken } = this.state;
    if (!broken) return children;
    const actions = (
      <>
        <Button look="primary" onClick={this.again}>
          {t('Try again')}
        </Button>
        {mend && (
          <Button
            onClick={() => {
              mend.run();
              this.again();
            }}
          >
            {mend.label}
          </Button>
        )}
        <Button onClick={() => location.reload()}>{t('Reload the editor')}</Button>
      </>
    );
    return (
      <div role="alert" className={`broken broken-${look}`}>
        <EmptyState title={title} actions={actions}>
          {t('Something in it broke; your rules are as you left them.')}
          {broken.said && <span className="broken-said">{broken.said}</span>}
        </EmptyState>
      </div>
    );
  }
}
