import './ProfileHead.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { FileText, Map as MapIcon, Moon, Printer } from 'lucide-react';
import type { EmulationBlock } from '../../geodata/contract/blocks.ts';
import { formatDate, formatNumber } from '../../geodata/text/format.ts';
import { unitQuery } from '../data/queries.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { keepShared } from '../selection/keep-shared.ts';
import { ViewTools } from '../tools/ViewTools.tsx';
import { ProfileLink } from './ProfileLink.tsx';
import type { ProfileScope } from './profile-scope.ts';
import type { CommuneSubject, GroupSubject } from './resolve-subject.ts';

type Props = {
  readonly scope: ProfileScope;
  readonly subject: CommuneSubject | GroupSubject;
  readonly blocks: readonly EmulationBlock[];
};

/** Who this is: where it lies, its name, its registers, and the ways to the same unit in other views. */
export function ProfileHead({ scope, subject, blocks }: Props) {
  const { portal, on } = scope;
  const { province } = portal.meta;
  const district =
    subject.kind === 'commune' && subject.unit.parentCode !== null
      ? portal.units.get(subject.unit.parentCode)
      : undefined;
  const block = blocks.find(({ communes }) => subject.kind === 'commune' && communes.includes(subject.code));
  return (
    <header className="profile-head">
      <nav className="breadcrumb" aria-label={m.breadcrumb()}>
        {subject.kind === 'province' ? (
          <span>{m.profile_province()}</span>
        ) : (
          <ProfileLink to={{ kind: 'province' }}>{province.name}</ProfileLink>
        )}
        {district === undefined ? null : (
          <ProfileLink to={{ kind: 'unit', code: district.code }}>{district.name}</ProfileLink>
        )}
        {subject.kind === 'block' ? <span>{m.profile_block()}</span> : null}
      </nav>
      <h2>{subject.name}</h2>
      {subject.kind === 'block' ? <BlockFacts subject={subject} /> : <UnitFacts subject={subject} />}
      <p className="profile-date">
        {m.figures_on({ date: formatDate(on) })}
        {block === undefined ? null : (
          <>
            {' · '}
            {m.profile_block()}:{' '}
            <ProfileLink to={{ kind: 'block', code: block.code }}>{block.name}</ProfileLink>
          </>
        )}
      </p>
      {subject.kind === 'block' ? null : (
        <Ways code={subject.kind === 'province' ? undefined : subject.code} report={subject} on={on} />
      )}
      <ViewTools />
    </header>
  );
}

type WaysProps = {
  readonly code: string | undefined;
  readonly report: CommuneSubject | GroupSubject;
  readonly on: string;
};

function Ways({ code, report, on }: WaysProps) {
  const search = useSearch({ from: '/profile' });
  const days = new URLSearchParams({ on });
  if (search.knownOn !== undefined) days.set('knownOn', search.knownOn);
  if (search.plan !== undefined) days.set('plan', search.plan);
  return (
    <nav className="profile-ways" aria-label={m.profile_ways()}>
      <Link to="/" search={(search) => ({ ...keepShared(search), unit: code, map: undefined })}>
        <MapIcon size={15} aria-hidden /> {m.profile_on_map()}
      </Link>
      <Link to="/light" search={(search) => ({ ...keepShared(search), unit: code, map: undefined })}>
        <Moon size={15} aria-hidden /> {m.profile_on_light()}
      </Link>
      {report.kind === 'commune' ? (
        <a href={`/api/reports/${report.code}.pdf?${days}`} target="_blank" rel="noreferrer">
          <FileText size={15} aria-hidden /> {m.profile_report()}
        </a>
      ) : null}
      <button type="button" onClick={() => window.print()}>
        <Printer size={15} aria-hidden /> {m.profile_print()}
      </button>
    </nav>
  );
}

function BlockFacts({ subject }: { readonly subject: GroupSubject }) {
  const language = useLanguage();
  const organisations = subject.block?.organisations ?? null;
  return (
    <p className="profile-facts">
      {subject.members.length === 0
        ? null
        : `${m.profile_communes({ n: formatNumber(subject.members.length, language) })} · `}
      {organisations === null
        ? m.profile_organisations_withheld()
        : organisations === '<3'
          ? m.profile_organisations_few()
          : m.profile_organisations({ n: formatNumber(organisations, language) })}
    </p>
  );
}

function UnitFacts({ subject }: { readonly subject: CommuneSubject | GroupSubject }) {
  const language = useLanguage();
  const { data, isError, refetch } = useQuery(unitQuery(subject.code));
  if (isError) {
    return (
      <p className="profile-facts" role="alert">
        {m.failed_title()}{' '}
        <button type="button" onClick={() => refetch()}>
          {m.retry()}
        </button>
      </p>
    );
  }
  if (data === undefined) return <p className="skeleton profile-facts-skeleton" />;
  const number = (n: number) => formatNumber(n, language);
  const facts = [
    m.profile_code({ code: data.code }),
    subject.kind === 'commune' ? null : m.profile_communes({ n: number(subject.members.length) }),
    data.households === null ? null : m.households({ n: number(data.households) }),
    data.population === null ? null : m.profile_population({ n: number(data.population) }),
    `${formatNumber(data.areaKm2, language, 1)} km²`,
    m.profile_areas({ n: number(data.residentialAreas) }),
    m.profile_organisations({ n: number(data.organisations) }),
    data.models === null
      ? m.profile_models_withheld()
      : data.models === '<3'
        ? m.profile_models_few()
        : m.profile_models({ n: number(data.models) }),
  ];
  return <p className="profile-facts">{facts.filter((fact) => fact !== null).join(' · ')}</p>;
}
