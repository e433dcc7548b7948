import './UnitHeader.css';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import type { Portal } from '../data/portal.ts';
import { m } from '../paraglide/messages.js';
import { keepShared } from '../selection/keep-shared.ts';
import type { Select } from '../selection/use-selection.ts';

type Props = { readonly portal: Portal; readonly unit: UnitSummary; readonly select: Select };

/** Where a unit lies, its name, and the way back to the whole province. */
export function UnitHeader({ portal, unit, select }: Props) {
  const district = unit.parentCode === null ? undefined : portal.units.get(unit.parentCode);
  const leave = () => select({ unit: undefined, why: undefined });
  return (
    <>
      <nav className="breadcrumb" aria-label={m.breadcrumb()}>
        <button type="button" onClick={leave}>
          {portal.meta.province.name}
        </button>
        {district === undefined ? null : (
          <button type="button" onClick={() => select({ unit: district.code, why: undefined })}>
            {district.name}
          </button>
        )}
      </nav>
      <header className="unit-header">
        <h2>{unit.name}</h2>
        <Link
          to="/profile"
          search={(search) => ({ ...keepShared(search), unit: unit.code, map: undefined })}
          className="profile-link"
        >
          {m.profile()}
        </Link>
        <button type="button" className="icon-button" aria-label={m.close()} onClick={leave}>
          <X size={18} aria-hidden />
        </button>
      </header>
    </>
  );
}
