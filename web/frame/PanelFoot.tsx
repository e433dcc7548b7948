import type { Meta } from '../../geodata/contract/meta.ts';
import { AccountButton } from '../account/AccountButton.tsx';
import { Credits } from './Credits.tsx';
import { DayControls } from './DayControls.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SampleNotice } from './SampleNotice.tsx';

type Props = { readonly meta: Pick<Meta, 'sample' | 'attributions'>; readonly on: string };

/** The bottom of the left panel: of which days, in which language, what is made up, whose data it is. */
export function PanelFoot({ meta, on }: Props) {
  return (
    <footer className="left-foot">
      <DayControls on={on}>
        <LanguageSwitch />
        <AccountButton place="foot" />
      </DayControls>
      <SampleNotice sample={meta.sample} />
      <Credits attributions={meta.attributions} />
    </footer>
  );
}
