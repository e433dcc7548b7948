import type { MultiPolygon, Position } from 'geojson';
import type { RoadClass } from '../light/road-class.ts';
import type { PlaceKind } from '../place/place-kind.ts';

/**
 * The plain rows of the sample province. They mirror the tables one to one, so that a loader only has to insert.
 * Coordinates are WGS 84 lon/lat rounded to 1e-6 degree; dates are `yyyy-mm-dd`, instants ISO 8601 with offset; lengths are metres.
 */

export type SampleUnitKind = 'tinh' | 'thanh_pho' | 'thi_xa' | 'huyen' | 'xa' | 'phuong' | 'thi_tran';

export type SampleUnit = {
  readonly code: string;
  readonly level: 'province' | 'district' | 'commune';
  readonly kind: SampleUnitKind;
  readonly name: string;
  /** null for the province alone. */
  readonly parentCode: string | null;
  readonly households: number | null;
  readonly population: number | null;
  /** The fact's area (its sum for districts and the province), not the area of the generated polygon. */
  readonly areaKm2: number;
  readonly centre: Position;
  readonly geometry: MultiPolygon;
};

export type SampleUnits = readonly SampleUnit[];

export type SampleResidentialArea = {
  readonly code: string;
  readonly unitCode: string;
  readonly name: string;
  readonly kind: 'ap' | 'khu_pho';
  readonly households: number;
  readonly point: Position | null;
};

export type SampleOrganisation = {
  readonly code: string;
  readonly unitCode: string;
  readonly name: string;
  readonly kind: 'agency' | 'enterprise' | 'school';
  /** People the organisation counts: staff, party members, workers, pupils and students. */
  readonly roster: number;
};

export type SampleBlockMember = { readonly unitCode: string } | { readonly organisationCode: string };

export type SampleBlock = {
  readonly code: string;
  readonly name: string;
  readonly members: readonly SampleBlockMember[];
};

export type SampleModelReview = {
  readonly reviewedOn: string;
  readonly effective: boolean;
  readonly documentCode: string | null;
};

export type SampleModel = {
  readonly code: string;
  readonly unitCode: string;
  /** null: a model of the people (T5); set: a self-management model of the organisation (T7). */
  readonly organisationCode: string | null;
  readonly name: string;
  readonly kind: string;
  readonly startedOn: string;
  readonly strengthenedOn: string | null;
  readonly point: Position;
  /** Empty: nobody has reviewed it yet, so it does not count. */
  readonly reviews: readonly SampleModelReview[];
};

export type SampleDocument = {
  readonly code: string;
  readonly number: string;
  readonly title: string;
  readonly issuedOn: string;
  readonly issuer: string;
};

export type SampleRoute = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly roadClass: RoadClass;
  readonly agency: string;
};

export type SampleSegment = {
  readonly id: string;
  readonly routeId: string;
  /** 1, 2, 3 … along the route. */
  readonly seq: number;
  readonly coordinates: readonly Position[];
  readonly name?: string;
};

export type SampleLightSpan = {
  readonly fromM: number;
  readonly toM: number;
  readonly lit: boolean;
  readonly operating: 'works' | 'broken' | 'not_checked';
  readonly hours: 'all_night' | 'part_night' | 'other' | null;
  readonly power: 'grid' | 'solar' | null;
  readonly lamps: number | null;
  readonly payer: 'budget' | 'community' | null;
  readonly checkedOn: string | null;
};

/** What one source says about a WHOLE segment on a date; metres that no span covers are unknown, not unlit. */
export type SampleLightRecord = {
  readonly id: string;
  readonly segmentId: string;
  readonly validOn: string;
  readonly source: 'official' | 'survey' | 'osm';
  readonly spans: readonly SampleLightSpan[];
};

/** How a promise stood from a day on. */
export type SamplePromiseStep = Pick<SamplePromise, 'status' | 'promisedOn' | 'approved'> & {
  readonly on: string;
  readonly reason: string | null;
};

export type SamplePromise = {
  readonly id: string;
  readonly segmentId: string;
  readonly fromM: number;
  readonly toM: number;
  readonly status: 'planned' | 'contracted' | 'installing' | 'lit' | 'maintenance';
  readonly promisedOn: string;
  readonly agency: string;
  readonly approved: boolean;
  /** How it came to stand so, the last as it stands; without any it stands so since the first day of any light. */
  readonly steps?: readonly SamplePromiseStep[];
};

export type SamplePlace = {
  readonly code: string;
  readonly kind: PlaceKind;
  readonly name: string | null;
  readonly point: Position;
  /** null: since ever, until further notice. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

export type SampleAccident = {
  readonly code: string;
  readonly happenedOn: string;
  readonly cases: number;
  /** null: only the segment is known. */
  readonly point: Position | null;
  readonly segmentId: string | null;
};

export type SampleFigure = {
  readonly id: string;
  readonly targetId: string;
  readonly subjectKind: 'unit' | 'organisation' | 'residential_area';
  readonly subjectCode: string;
  readonly validOn: string;
  readonly recordedAt: string;
  readonly numerator: number;
  /** null where the target counts things and has no whole (T5). */
  readonly denominator: number | null;
  /** The figure this one corrects; the corrected row stays. */
  readonly supersedesId: string | null;
  readonly documentCode: string | null;
  /** An office such as "Công an xã Tân Bình", never a person. */
  readonly enteredBy: string;
  /** null: entered, not approved yet. */
  readonly approvedBy: string | null;
  /** Why a figure was corrected; null on first entry. */
  readonly reason: string | null;
};

export type SampleProvince = {
  readonly units: SampleUnits;
  readonly residentialAreas: readonly SampleResidentialArea[];
  readonly organisations: readonly SampleOrganisation[];
  readonly blocks: readonly SampleBlock[];
  readonly models: readonly SampleModel[];
  readonly documents: readonly SampleDocument[];
  readonly routes: readonly SampleRoute[];
  readonly segments: readonly SampleSegment[];
  readonly lightRecords: readonly SampleLightRecord[];
  readonly promises: readonly SamplePromise[];
  readonly places: readonly SamplePlace[];
  readonly accidents: readonly SampleAccident[];
  /** Of plan 399. */
  readonly figures: readonly SampleFigure[];
  /** Of each further plan. */
  readonly otherYears: readonly { readonly planId: string; readonly figures: readonly SampleFigure[] }[];
};

/** What must stand beside everything drawn from the sample. */
export const SAMPLE_LABEL = {
  data: { vi: 'Dữ liệu minh hoạ', en: 'Sample data' },
  borders: {
    vi: 'Ranh giới minh hoạ – không phải ranh giới chính thức',
    en: 'Illustrative borders – not official borders',
  },
} as const;
