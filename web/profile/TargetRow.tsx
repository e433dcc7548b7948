import './TargetRow.css';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import { formatDate, formatNumber } from '../../geodata/text/format.ts';
import type { Judgement } from '../../geodata/verdict/judge.ts';
import { needsOf } from '../../geodata/verdict/missing.ts';
import { needText } from '../../geodata/verdict/need-text.ts';
import type { Rank } from '../../geodata/verdict/rank.ts';
import type { Judged } from '../../geodata/verdict/tasks.ts';
import { changeText, valueChange } from '../../geodata/verdict/value-change.ts';
import { countsText, thresholdText, valueText } from '../../geodata/verdict/value-text.ts';
import { VerdictChip } from '../figures/VerdictChip.tsx';
import { useLanguage } from '../language/language.ts';
import { BulletBar } from '../panels/BulletBar.tsx';
import { paceText } from '../panels/pace-text.ts';
import { WhySection } from '../panels/WhySection.tsx';
import { m } from '../paraglide/messages.js';
import type { ProfileScope } from './profile-scope.ts';
import { Sparkline } from './Sparkline.tsx';
import type { Ranks } from './use-ranks.ts';

type Props = Judged & {
  readonly scope: ProfileScope;
  readonly unit: UnitSummary;
  readonly before: Judgement | null;
  readonly ranks: Ranks;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
};

/** One target of a commune on one line, and its why below when opened. */
export function TargetRow(props: Props) {
  const { target, judgement, series, scope, unit, before, ranks, isOpen, onToggle } = props;
  const language = useLanguage();
  const value = valueText(target, judgement, language);
  const counts = countsText(judgement, language);
  const change = before === null ? null : valueChange(target, before, judgement);
  const needs = needsOf(target, judgement, series);
  const pace = paceText(judgement.pace, language);
  const id = `why-${target.id}`;
  return (
    <li className="target-row" aria-labelledby={`name-${target.id}`}>
      <div className="target-line">
        <div className="target-name">
          <h4 id={`name-${target.id}`}>{target.title[language]}</h4>
          <small>
            {thresholdText(target, judgement.threshold, language)}
            {target.hard ? null : ` · ${m.profile_strive()}`}
          </small>
          <BulletBar
            judgement={judgement}
            isCount={judgement.denominator === null && target.rule.kind === 'count'}
          />
        </div>
        <dl>
          <div className="target-value">
            <dt>{m.col_value()}</dt>
            <dd>
              <strong>{value ?? '–'}</strong>
              {counts === null || counts === value ? null : <small>{counts}</small>}
            </dd>
            <dd>
              <VerdictChip verdict={judgement.verdict} />
            </dd>
            {judgement.asOf === null ? null : (
              <dd className="target-date">
                <span className="visually-hidden">{m.col_date()} </span>
                {formatDate(judgement.asOf)}
              </dd>
            )}
          </div>
          <div className="target-trend">
            <dt>{m.profile_trend()}</dt>
            <dd>
              <Sparkline
                target={target}
                plan={scope.portal.plan}
                series={series.filter(({ validOn }) => validOn <= scope.on)}
                judgement={judgement}
              />
            </dd>
          </div>
          <div className="target-change">
            <dt>{scope.since === null ? m.profile_change() : m.since({ date: formatDate(scope.since) })}</dt>
            <dd>{change === null ? '–' : changeText(change, language)}</dd>
          </div>
          <div className="target-rank">
            <dt>{m.profile_rank()}</dt>
            <dd>
              {scope.portal.districts.length === 0 ? null : (
                <RankText rank={ranks.district} where={m.profile_rank_district} />
              )}
              <RankText rank={ranks.province} where={m.profile_rank_province} />
            </dd>
          </div>
          <div className="target-needs">
            <dt>{m.profile_needs()}</dt>
            {needs.length === 0 ? (
              <dd>{judgement.verdict === 'met' ? m.profile_needs_none() : m.profile_needs_nothing()}</dd>
            ) : null}
            {needs.map((need) => (
              <dd key={need.kind}>{needText(need, target, language)}</dd>
            ))}
            {pace === null ? null : (
              <dd>
                <small>{pace}</small>
              </dd>
            )}
          </div>
        </dl>
        <button
          type="button"
          className="target-why"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${m.why()} ${target.title[language]}`}
          onClick={() => onToggle(!isOpen)}
        >
          {m.why()}
        </button>
      </div>
      <div id={id} className="target-detail">
        {isOpen ? (
          <WhySection
            target={target}
            unit={unit}
            plan={scope.portal.plan}
            on={scope.on}
            onClose={() => onToggle(false)}
          />
        ) : null}
      </div>
    </li>
  );
}

type RankProps = {
  readonly rank: Rank | null;
  readonly where: (inputs: { place: string; of: string }) => string;
};

/** "3/10 huyện", and that others hold the same place. */
function RankText({ rank, where }: RankProps) {
  const language = useLanguage();
  if (rank === null) return <span>{where({ place: '–', of: '–' })}</span>;
  const number = (n: number) => formatNumber(n, language);
  return (
    <span>
      {where({ place: number(rank.place), of: number(rank.of) })}
      {rank.sharing > 1 ? <small> {m.profile_rank_shared({ n: number(rank.sharing) })}</small> : null}
    </span>
  );
}
