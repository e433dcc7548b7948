import { useId } from 'react';
import type { SignedStep } from '../../geodata/scale/difference-scale.ts';
import { fillOf, PatternDefs } from '../figures/PatternDefs.tsx';

/** Fill, pattern and sign of a difference; its name always stands beside it. */
export function SignedSwatch({ step }: { readonly step: SignedStep<string> }) {
  const prefix = useId();
  return (
    <svg className="signed-swatch" width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
      <PatternDefs prefix={prefix} scale={[step]} />
      <rect x={0.5} y={0.5} width={17} height={17} rx={4} fill={fillOf(prefix, step)} stroke="#a3a9b6" />
      {step.sign === null ? null : (
        <text x={9} y={9.5} fill={step.signInk}>
          {step.sign}
        </text>
      )}
    </svg>
  );
}
