import { CircleDot, OctagonX, TriangleAlert } from 'lucide-react';
import './weight-sign.css';

const SIGNS = { wrong: OctagonX, doubtful: TriangleAlert, hint: CircleDot } as const;

/** The shape of a weight: an octagon, a triangle, a circle. It stands beside its word, or in what has a name of its own. */
export function WeightSign({ weight, size = 13 }: { weight: keyof typeof SIGNS; size?: number }) {
  const Sign = SIGNS[weight];
  return <Sign size={size} aria-hidden className="weight-sign" data-weight={weight} />;
}
