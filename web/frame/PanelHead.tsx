import { Link } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import type { Meta } from '../../geodata/contract/meta.ts';
import type { Plan } from '../../geodata/plan/plan.ts';
import { AccountButton } from '../account/AccountButton.tsx';
import { useOpenPalette } from '../palette/PaletteGate.tsx';
import { m } from '../paraglide/messages.js';
import { keepShared } from '../selection/keep-shared.ts';
import { Brand } from './Brand.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';

type Props = { readonly province: Meta['province']; readonly plan: Pick<Plan, 'number'> };

/** The top of the left panel, the same by day and by night. */
export function PanelHead({ province, plan }: Props) {
  const openPalette = useOpenPalette();
  return (
    <header className="left-head">
      <Brand
        subtitle={
          <>
            {province.name.replace(/^Tỉnh /, '')} ·{' '}
            <Link to="/plan" search={keepShared}>
              {m.plan_short({ number: plan.number })}
            </Link>
          </>
        }
      />
      <AccountButton place="head" />
      <ViewSwitch />
      <button type="button" className="search-button" onClick={openPalette}>
        <Search size={16} aria-hidden /> <span>{m.search_placeholder()}</span> <kbd>⌘K</kbd>
      </button>
    </header>
  );
}
