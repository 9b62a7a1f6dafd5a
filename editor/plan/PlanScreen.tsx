import { useLocation } from 'wouter';
import { PlanPage } from './PlanPage';
import { PlanTable } from './PlanTable';
import './plan.css';
import './eventDialog.css';
import './practice.css';

/** The plan as a board to work on, and as one page to print. */
export default function PlanScreen() {
  const [location] = useLocation();
  return location.startsWith('/plan/print') ? <PlanPage /> : <PlanTable />;
}
