import type { DatabaseRole } from '../../../api/database/in-role.ts';

/** Where in the canary province a canary sits: in district 701, in 702, or in no district. */
export const SIDES = ['west', 'east', 'province'] as const;
export type Side = (typeof SIDES)[number];
export const DISTRICT_OF: Readonly<Record<Side, string | null>> = {
  west: '701',
  east: '702',
  province: null,
};

/** `taken`: made by the database itself, so its value is read there and not planted. */
type Kind = 'word' | 'number' | 'day' | 'instant' | 'uuid' | 'point' | 'bytes' | 'taken';

interface Held {
  /** The column it sits in, `table.column`; tables without a schema are portal's. */
  readonly of: string;
  /** Which rows, where others of the column are public or have another rule. */
  readonly about?: string;
  readonly kind: Kind;
  readonly sides: readonly Side[];
  /** The least role that may be told, in its own district; null: no answer tells it to anybody. */
  readonly least: DatabaseRole | null;
  /** Whether some answer tells it to that role today: a walk that does not find it there would find it nowhere. */
  readonly told: boolean;
}

const BOTH = ['west', 'east'] as const;
const held = (
  of: string,
  kind: Kind,
  least: Held['least'],
  told: boolean,
  more: Partial<Pick<Held, 'about' | 'sides'>> = {},
): Held => ({ of, kind, least, told, sides: BOTH, ...more });
const nobody = (of: string, kind: Kind = 'word', about?: string): Held =>
  held(of, kind, null, false, { sides: ['province'], ...(about === undefined ? {} : { about }) });

const READER = 'portal_reader';
const PLANNER = 'portal_planner';
const ADMIN = 'portal_admin';

/** What domain.md "Who may see what" keeps from the public, and what else is nobody's business: one canary each. */
export const HELD: readonly Held[] = [
  held('residential_area.code', 'word', READER, true),
  held('residential_area.name', 'word', READER, true),
  held('residential_area.households', 'number', READER, false),
  held('residential_area.geom', 'point', READER, false),
  held('organisation.code', 'word', READER, true),
  held('organisation.name', 'word', READER, true),
  held('organisation.roster', 'number', READER, false),
  held('security_model.code', 'word', READER, false),
  held('security_model.name', 'word', READER, true),
  held('security_model.kind', 'word', READER, true),
  held('security_model.started_on', 'day', READER, false),
  held('security_model.strengthened_on', 'day', READER, false),
  held('security_model.ended_on', 'day', READER, false, { sides: ['west'], about: 'a model that ended' }),
  held('security_model.geom', 'point', READER, true),
  held('model_review.reviewed_on', 'day', READER, false),
  held('document.code', 'word', READER, false),
  held('document.number', 'word', READER, true, { about: 'of an organisation' }),
  held('document.title', 'word', READER, true, { about: 'of an organisation' }),
  held('document.issued_on', 'day', READER, true, { about: 'of an organisation' }),
  held('document.issuer', 'word', READER, true, { about: 'of an organisation' }),

  held('figure.numerator', 'number', READER, true, { about: 'of an organisation' }),
  held('figure.denominator', 'number', READER, true, { about: 'of an organisation' }),
  held('figure.reason', 'word', READER, true, { about: 'of an organisation' }),
  held('figure.numerator', 'number', READER, true, { about: 'of T8', sides: ['west', 'east', 'province'] }),
  held('figure.denominator', 'number', READER, true, { about: 'of T8', sides: ['west', 'east', 'province'] }),
  held('figure.numerator', 'number', null, false, { about: 'of a draft' }),
  held('figure.denominator', 'number', null, false, { about: 'of a draft' }),
  held('figure.reason', 'word', null, false, { about: 'of a draft' }),
  held('figure.entered_by', 'word', READER, true),
  held('figure.approved_by', 'word', READER, true),

  held('light_record.entered_by', 'word', PLANNER, true),
  held('light_record.reason', 'word', PLANNER, true),
  held('light_record.edit_id', 'uuid', READER, false),
  held('light_promise.agency', 'word', READER, false, { about: 'nobody approved' }),
  held('light_promise.promised_on', 'day', READER, false, { about: 'nobody approved' }),
  held('light_promise.code', 'word', READER, false),
  held('promise_event.agency', 'word', READER, true, { about: 'nobody approved' }),
  held('promise_event.promised_on', 'day', READER, true, { about: 'nobody approved' }),
  held('promise_event.actor', 'word', READER, true),
  held('promise_event.reason', 'word', READER, true),
  held('promise_event.request_id', 'uuid', READER, false),
  held('accident.code', 'word', PLANNER, false),
  held('accident.happened_on', 'day', PLANNER, true),
  held('accident.cases', 'number', PLANNER, true),
  held('accident.geom', 'point', PLANNER, true),

  held('field_photo.id', 'uuid', PLANNER, true),
  held('field_photo.taken_at', 'instant', PLANNER, true),
  held('field_photo.note', 'word', PLANNER, true),
  held('field_photo.entered_by', 'word', PLANNER, true),
  held('field_photo.received_at', 'instant', PLANNER, false),
  held('field_photo.sha256', 'word', PLANNER, false),
  held('field_photo.image', 'bytes', PLANNER, true),
  held('citizen_report.id', 'uuid', PLANNER, true),
  held('citizen_report.note', 'word', PLANNER, true),
  held('citizen_report.received_at', 'instant', PLANNER, true),
  held('citizen_report.sha256', 'word', PLANNER, false),
  held('citizen_report.image', 'bytes', PLANNER, true),
  held('citizen_report_decision.reason', 'word', PLANNER, true),
  held('citizen_report_decision.decided_by', 'word', PLANNER, true),
  nobody('citizen_report_sender.sender'),
  nobody('citizen_report_sender.at', 'instant'),

  held('scenario.id', 'uuid', PLANNER, true, { about: 'that is shared' }),
  held('scenario.owner', 'word', PLANNER, true, { about: 'that is shared' }),
  held('scenario.created_at', 'instant', PLANNER, false, { about: 'that is shared' }),
  held('scenario_version.name', 'word', PLANNER, true, { about: 'that is shared' }),
  held('scenario_version.note', 'word', PLANNER, true, { about: 'that is shared' }),
  held('scenario_version.question', 'word', PLANNER, true, { about: 'that is shared' }),
  held('scenario_version.cost', 'number', PLANNER, true, { about: 'that is shared' }),
  held('scenario_version.metres', 'number', PLANNER, true, { about: 'that is shared' }),
  held('scenario_version.works', 'word', PLANNER, true, { about: 'that is shared' }),
  held('scenario_version.saved_at', 'instant', PLANNER, true, { about: 'that is shared' }),
  held('scenario_version.light_on', 'day', PLANNER, true, { about: 'that is shared' }),
  held('scenario_version.known_on', 'day', PLANNER, true, { about: 'that is shared' }),
  held('scenario_event.actor', 'word', PLANNER, true),
  held('scenario_event.reason', 'word', PLANNER, true),
  held('scenario_event.agency', 'word', PLANNER, true),
  held('scenario_event.promised_on', 'day', PLANNER, true),
  held('scenario_event.at', 'instant', PLANNER, true),
  held('scenario_approval.light_on', 'day', PLANNER, true),
  held('scenario_approval.units', 'word', PLANNER, true),
  nobody('scenario.id', 'uuid', 'that is private'),
  nobody('scenario.owner', 'word', 'that is private'),
  nobody('scenario_version.name', 'word', 'that is private'),
  nobody('scenario_version.note', 'word', 'that is private'),
  nobody('scenario_version.question', 'word', 'that is private'),
  nobody('scenario_version.cost', 'number', 'that is private'),
  nobody('scenario_version.metres', 'number', 'that is private'),
  nobody('scenario_version.works', 'word', 'that is private'),
  nobody('scenario_version.units', 'word', 'that is private'),

  nobody('source.file_name'),
  nobody('source.sha256'),
  nobody('source.loaded_by'),
  nobody('source.title', 'word', 'of accidents'),
  nobody('source.attribution', 'word', 'of accidents'),
  nobody('source.licence', 'word', 'of accidents'),
  nobody('publication.published_by'),
  nobody('publication.note'),
  nobody('plan.sha256'),
  nobody('segment.code'),
  nobody('unit_tree.note'),
  nobody('crosswalk.note'),

  ...(['actor', 'action', 'subject', 'before', 'after', 'reason'] as const).map((column) =>
    held(`audit_log.${column}`, 'word', ADMIN, true, { sides: ['province'] }),
  ),
  nobody('audit_seal.previous', 'taken'),
  nobody('audit_seal.hash', 'taken'),
  ...(['id', 'email', 'image'] as const).map((column) => nobody(`account.person.${column}`)),
  // Who signs in stands in the audit, and all of them on the page of accounts.
  ...(['username', 'name', 'district'] as const).map((column) =>
    held(`account.person.${column}`, 'word', ADMIN, true, { sides: ['province'] }),
  ),
  ...(['id', 'token', 'ip_address', 'user_agent'] as const).map((column) =>
    nobody(`account.session.${column}`),
  ),
  ...(['id', 'password', 'access_token', 'refresh_token', 'id_token', 'scope'] as const).map((column) =>
    nobody(`account.credential.${column}`),
  ),
  ...(['account_id', 'provider_id'] as const).map((column) =>
    held(`account.credential.${column}`, 'word', ADMIN, true, { sides: ['province'] }),
  ),
  ...(['id', 'identifier', 'value'] as const).map((column) => nobody(`account.verification.${column}`)),
  nobody('account.failed_try.subject'),
  nobody('account.second_factor.sealed_key', 'bytes'),
  nobody('account.backup_code.digest', 'bytes'),
];

export interface Canary {
  readonly name: string;
  readonly side: Side;
  readonly held: Held;
  /** What is planted, as text; of a point "lon lat". */
  readonly value: string;
  /** The texts it is looked for as. */
  readonly forms: readonly string[];
}

const two = (value: number) => String(value).padStart(2, '0');

/** Distinct for each canary, as nothing else in the province is: `at` is its place in the list. */
function plantedAs(kind: Kind, at: number, side: Side): string {
  const s = SIDES.indexOf(side);
  // Days of 1987 and 1988, a day apart at least.
  const day = new Date(Date.UTC(1987, 0, 2 + 3 * at + s)).toISOString().slice(0, 10);
  switch (kind) {
    case 'word':
    case 'bytes':
      return `chim${two(at)}${side[0]}`;
    case 'number':
      return String(810_007 + 101 * at + 10_007 * s);
    case 'day':
      return day;
    case 'instant':
      return `${day}T01:02:03Z`;
    case 'uuid':
      return `c0ffee00-0000-4000-8000-0000000${String(at).padStart(3, '0')}${two(s)}`;
    case 'taken':
      return '';
    case 'point':
      // North of every road, in the commune of its district.
      return `${((side === 'west' ? 106.0512 : 106.2512) + 0.0003 * at).toFixed(4)} 11.3371`;
  }
}

/** A day reads differently to programs and to people; a point shows by its longitude. */
function formsOf(kind: Kind, value: string): string[] {
  if (kind === 'day' || kind === 'instant') {
    const [year = '', month = '', day = ''] = value.slice(0, 10).split('-');
    return [`${year}-${month}-${day}`, `${day}/${month}/${year}`, `${Number(day)}/${Number(month)}/${year}`];
  }
  if (kind === 'point') return [value.slice(0, 8)];
  if (kind === 'bytes')
    return [value, Buffer.from(value).toString('hex'), Buffer.from(value).toString('base64')];
  return kind === 'taken' ? [] : [value];
}

export const nameOf = ({ of, about }: Pick<Held, 'of' | 'about'>) =>
  about === undefined ? of : `${of} ${about}`;

export const CANARIES: readonly Canary[] = HELD.flatMap((each, at) =>
  each.sides.map((side): Canary => {
    const value = plantedAs(each.kind, at, side);
    return { name: nameOf(each), side, held: each, value, forms: formsOf(each.kind, value) };
  }),
);

/** The value to plant as `name` on a side. */
export function canary(name: string, side: Side = 'province'): string {
  const found = CANARIES.find((each) => each.name === name && each.side === side);
  if (found === undefined) throw new Error(`there is no canary "${name}" (${side})`);
  return found.value;
}
