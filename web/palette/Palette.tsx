import './Palette.css';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components';
import { planSchema } from '../../geodata/plan/plan.ts';
import { communesQuery, districtsQuery, metaQuery } from '../data/queries.ts';
import { openDataHref } from '../frame/open-data-href.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { keepShared } from '../selection/keep-shared.ts';
import { toPlan } from '../selection/to-plan.ts';
import { type Finding, findIn } from './find-in.ts';

const MOST = 12;

type Props = { readonly takeEarlyKeys: () => string; readonly onClose: () => void };

/** Finds a unit or a target as it is typed, with or without diacritics. */
export function Palette({ takeEarlyKeys, onClose }: Props) {
  const language = useLanguage();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  // After mounting, when the input has the focus and takes over from here.
  useEffect(() => {
    const early = takeEarlyKeys();
    if (early !== '') setText((typed) => early + typed);
  }, [takeEarlyKeys]);
  const pathname = useLocation({ select: (location) => location.pathname });
  const planId = useSearch({ strict: false, select: (search) => search.plan });
  const meta = useQuery(metaQuery(planId));
  const communes = useQuery(communesQuery);
  const districts = useQuery(districtsQuery);
  const plan = planSchema.safeParse(meta.data?.plan);
  const plans = meta.data?.plans ?? [];
  const entries: Finding[] = [
    ...(plan.success ? plan.data.targets : [])
      .filter((target) => !target.restricted)
      .map((target) => ({
        kind: 'target' as const,
        id: target.id,
        name: target.title[language],
        note: m.kind_target(),
      })),
    ...plans.map(({ id, number, starts }) => ({
      kind: 'plan' as const,
      id,
      name: m.plan_short({ number }),
      note: starts.slice(0, 4),
    })),
    {
      kind: 'profile',
      id: 'province',
      name: m.profile_of({ name: meta.data?.province.name ?? '' }),
      note: m.profile_province(),
    },
    { kind: 'help', id: 'coverage', name: m.help_coverage(), note: m.kind_help() },
    { kind: 'help', id: 'data', name: m.open_data(), note: m.kind_help() },
    ...[...(districts.data?.units ?? []), ...(communes.data?.units ?? [])].map((unit) => ({
      kind: 'unit' as const,
      id: unit.code,
      name: unit.name,
      note: [unit.parentName, unit.code].filter(Boolean).join(' · '),
    })),
  ];
  const found = findIn(entries, text).slice(0, MOST);
  const go = (key: string) => {
    const [kind, id] = key.split(':');
    onClose();
    const chosen = kind === 'plan' ? plans.find((entry) => entry.id === id) : undefined;
    if (chosen !== undefined) {
      navigate({ to: '/plan', search: (search) => toPlan(search, chosen) });
      return;
    }
    if (kind === 'profile') {
      navigate({ to: '/profile', search: (search) => ({ ...keepShared(search), unit: undefined }) });
      return;
    }
    if (kind === 'help' && id === 'data') {
      window.location.assign(openDataHref(language));
      return;
    }
    if (kind === 'help') {
      navigate({ to: '/help/coverage', search: keepShared });
      return;
    }
    navigate({
      // The plan's page shows all targets and no unit.
      to: pathname === '/plan' || pathname.startsWith('/help') ? '/' : '.',
      search: (search) =>
        kind === 'target' ? { ...search, target: id } : { ...search, unit: id, why: undefined },
    });
  };
  return (
    <ModalOverlay
      className="palette-veil"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    >
      <Modal className="palette panel">
        <Dialog aria-label={m.search()}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            <SearchField aria-label={m.search()} autoFocus>
              <Input placeholder={m.search_placeholder()} />
            </SearchField>
            <Menu
              className="palette-list"
              aria-label={m.search()}
              items={found.map((finding) => ({ ...finding, key: `${finding.kind}:${finding.id}` }))}
              onAction={(key) => go(String(key))}
              renderEmptyState={() => <p className="palette-none">{m.search_none({ text })}</p>}
            >
              {(finding) => (
                <MenuItem id={finding.key} textValue={finding.name} className="palette-item">
                  <Text slot="label">{finding.name}</Text>
                  <Text slot="description">{finding.note}</Text>
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
          <p className="palette-hint">{m.search_hint()}</p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
