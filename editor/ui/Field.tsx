import { CircleX, Info, TriangleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { Severity } from '../../shared/problem';
import './Field.css';

export interface FieldProblem {
  severity: Severity;
  message: string;
}

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  problem?: FieldProblem | undefined;
  /** The label is spoken but not drawn, where the place says enough. */
  hideLabel?: boolean;
}

/** What a control needs to be tied to its label, hint and problem. */
export interface ControlIds {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

export function Field({
  label,
  hint,
  problem,
  hideLabel,
  children,
}: FieldProps & { children: (ids: ControlIds) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(problem?.severity === 'error' ? { 'aria-invalid': true } : {}),
      })}
      {hint && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
      {problem && <ProblemLine id={`${id}-problem`} problem={problem} />}
    </div>
  );
}

/** A problem beside what it is about; its grade is a shape and a colour. */
export function ProblemLine({ problem, id }: { problem: FieldProblem; id?: string }) {
  const Icon = problem.severity === 'error' ? CircleX : problem.severity === 'warning' ? TriangleAlert : Info;
  return (
    <span id={id} className={`field-problem ${problem.severity}`}>
      <Icon size={13} aria-hidden="true" />
      {problem.message}
    </span>
  );
}
