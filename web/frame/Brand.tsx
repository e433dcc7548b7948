import './Brand.css';
import type { ReactNode } from 'react';
import { m } from '../paraglide/messages.js';

/** The lamp, the name, and what it is about. */
export function Brand({ subtitle }: { readonly subtitle: ReactNode }) {
  return (
    <div className="brand">
      <img src="/lamp.svg" width={36} height={36} alt="" />
      <div className="brand-text">
        <h1>{m.app_name()}</h1>
        <p>{subtitle}</p>
      </div>
    </div>
  );
}
