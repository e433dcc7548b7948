import './Locator.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import { type ScaleStep, VERDICT_SCALE, verdictStep } from '../../geodata/scale/verdict-scale.ts';
import { drawProvince } from '../../geodata/shape/draw-province.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { unitShapesQuery } from '../data/queries.ts';
import { ProvinceFigure } from '../figures/ProvinceFigure.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import type { ProfileScope } from './profile-scope.ts';
import type { CommuneSubject, GroupSubject } from './resolve-subject.ts';

type Props = {
  readonly scope: ProfileScope;
  readonly subject: CommuneSubject | GroupSubject;
  readonly target: TargetDefinition;
};

const WIDTH = 300;

/** What is not the subject: no verdict has this colour. */
const ELSEWHERE: ScaleStep<string> = {
  id: 'elsewhere',
  order: 9,
  label: { vi: 'Nơi khác', en: 'Elsewhere' },
  color: '#f5f3ee',
  night: '#f5f3ee',
  ink: '#6b6658',
  pattern: 'solid',
};

/** Where the subject lies in the province, its communes in the colour of their verdict on the chosen target. */
export function Locator({ scope, subject, target }: Props) {
  const language = useLanguage();
  const navigate = useNavigate({ from: '/profile' });
  const communes = useQuery(unitShapesQuery('commune'));
  const districts = useQuery(unitShapesQuery('district'));
  const drawing = useMemo(
    () =>
      communes.data === undefined || districts.data === undefined
        ? null
        : drawProvince(communes.data.features, districts.data.features, WIDTH),
    [communes.data, districts.data],
  );
  if (subject.kind === 'block' && subject.members.length === 0) return null;
  // Without outlines the page loses an ornament, not a figure.
  if (communes.isError || districts.isError) return null;
  if (drawing === null) {
    const waits = communes.isPending || districts.isPending;
    return waits ? <div className="locator skeleton" style={{ height: 300 }} /> : null;
  }
  const codes = new Set(
    subject.kind === 'commune' ? [subject.code] : subject.members.map(({ code }) => code),
  );
  const judgements = scope.judgementsOf(target);
  return (
    <figure className="locator">
      <ProvinceFigure
        label={m.profile_locator({ name: subject.name })}
        drawing={drawing}
        scale={VERDICT_SCALE}
        stepOf={(code) =>
          codes.has(code) ? verdictStep(judgements.get(code)?.verdict ?? 'no_data') : ELSEWHERE
        }
        selected={subject.kind === 'commune' ? subject.code : null}
        onChoose={(code) =>
          navigate({ search: (previous) => ({ ...previous, unit: code, block: undefined, why: undefined }) })
        }
      />
      <figcaption>
        {target.title[language]}, {formatDate(scope.on)}
      </figcaption>
    </figure>
  );
}
