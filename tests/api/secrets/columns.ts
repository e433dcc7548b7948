/** Columns that the public reads in a view of the schema `open`. One that is public of some rows alone has a canary in others. */
export const PUBLIC: Readonly<Record<string, string>> = {
  document: 'number title issued_on issuer',
  emulation_block: 'id code name',
  emulation_block_member: 'block_id unit_id',
  figure: 'id plan_id target_id unit_id valid_on recorded_at numerator denominator supersedes reason',
  light_piece:
    'id piece_id segment_id route_id unit_id road_class weight from_m to_m length_m lit broken promised geom geom_3857',
  light_promise: 'id segment_id from_m to_m status promised_on agency',
  light_record: 'id segment_id valid_on recorded_at supersedes authority source_kind',
  light_span: 'record_id from_m to_m lit operating hours power lamps payer checked_on',
  place: 'id code kind name geom valid_from valid_to recorded_at retired_at',
  plan: 'id number starts deadline definition',
  promise_event: 'promise_id seq happened_on recorded_at status promised_on agency approved',
  publication: 'data_version published_at tree_id',
  road_shape: 'id band route_id road_class lit broken promised min_zoom geom_3857',
  route: 'id code name search_key road_class agency',
  segment: 'id route_id seq name geom length_m',
  segment_piece: 'id segment_id unit_id weight from_m to_m length_m geom',
  source: 'id kind title attribution licence generated loaded_at',
  target: 'plan_id id ordinal subject_kind needs_own level',
  unit: 'id tree_id code level kind name search_key parent_id households population valid_from valid_to geom area_m2 centre',
  unit_shape: 'unit_id band geom_3857',
  unit_tree: 'id valid_from valid_to',
};

/** Columns that the public is told by a function of the schema `open`, or by a route that tells how the portal itself is made. */
export const TOLD: Readonly<Record<string, string>> = {
  public_point:
    'plan_id target_id unit_id valid_on known_from numerator denominator subjects reporting complete judged gone',
  'public.schema_migration': 'number name checksum applied_at',
};

/**
 * Keys, flags, words out of a short list and ordinary days of protected rows: no value of theirs could be told from a public one, so
 * no canary fits. The canaries of their rows stand for them. Never a free text, an amount, a place or a picture.
 */
export const BARE: Readonly<Record<string, string>> = {
  accident: 'id segment_id source_id recorded_at retired_at',
  'account.backup_code': 'person_id',
  'account.credential': 'person_id access_token_expires_at refresh_token_expires_at created_at updated_at',
  'account.failed_try': 'failures last_at locked_until',
  'account.person': 'role email_verified disabled_at last_sign_in_at created_at updated_at',
  'account.second_factor': 'person_id last_step confirmed_at created_at',
  'account.session': 'person_id expires_at created_at updated_at',
  'account.verification': 'expires_at created_at updated_at',
  audit_log: 'id at',
  audit_seal: 'seq entry_id',
  citizen_report: 'segment_id kind forgotten_at',
  citizen_report_decision: 'report_id outcome decided_at',
  crosswalk: 'from_unit_id to_unit_id share',
  document: 'id',
  emulation_block_member: 'organisation_id',
  field_photo: 'segment_id',
  figure: 'organisation_id residential_area_id document_id source_id',
  light_promise: 'approved',
  light_record: 'source_id',
  model_review: 'id model_id effective document_id',
  organisation: 'id unit_id kind valid_from valid_to',
  place: 'source_id',
  promise_event: 'id scenario_id',
  residential_area: 'id unit_id kind valid_from valid_to',
  route: 'source_id retired_at',
  scenario_approval: 'scenario_id seq classes',
  scenario_event: 'scenario_id seq version action',
  scenario_version: 'scenario_id version visibility data_version',
  security_model: 'id unit_id organisation_id',
  segment: 'retired_at',
  source: 'retired_at',
  target: 'restricted',
  unit: 'provisional_code boundary_source_id',
};
