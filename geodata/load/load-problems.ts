import type { Problem, ProblemPlace } from '../problem/problem.ts';
import type { Bilingual } from '../text/bilingual.ts';

interface Kind extends Bilingual {
  /** An error keeps the whole file out; a warning is only said. */
  readonly severity: 'error' | 'warning';
}

const error = (vi: string, en: string): Kind => ({ severity: 'error', vi, en });
const warning = (vi: string, en: string): Kind => ({ severity: 'warning', vi, en });

/** Everything that can be wrong with a file of units, roads, places or accidents. */
export const LOAD_PROBLEMS = {
  file_empty: error('Tệp không có đối tượng nào.', 'The file holds no feature.'),
  file_truncated: error(
    'Tệp bị cắt ngang: JSON chưa đóng.',
    'The file ends in the middle: its JSON is not closed.',
  ),
  format_unknown: error('Không nhận ra định dạng tệp.', 'The format of the file is not known.'),
  json_invalid: error('Không phải JSON hợp lệ.', 'This is not valid JSON.'),
  feature_invalid: error('Không phải đối tượng GeoJSON (Feature).', 'This is not a GeoJSON Feature.'),
  text_damaged: error('Chữ bị hỏng mã: tệp không phải UTF-8.', 'The text is damaged: the file is not UTF-8.'),
  geometry_missing: error('Đối tượng không có hình.', 'The feature has no geometry.'),
  geometry_type_wrong: error('Sai loại hình.', 'The geometry is of the wrong type.'),
  geometry_invalid: error('Hình không hợp lệ.', 'The geometry is not valid.'),
  coordinates_not_finite: error('Toạ độ không phải là số.', 'A coordinate is not a finite number.'),
  coordinates_out_of_range: error(
    'Toạ độ nằm ngoài phạm vi của hệ toạ độ.',
    'The coordinates lie outside the range of the coordinate system.',
  ),
  coordinates_swapped: error(
    'Toạ độ X và Y bị đảo (tệp Việt Nam thường ghi X là hướng bắc).',
    'X and Y are swapped (Vietnamese files often write X for north).',
  ),
  crs_differs: error('Tệp ghi hệ toạ độ khác.', 'The file names another coordinate system.'),
  crs_suspect: error(
    'Các đơn vị nằm xa vị trí đã biết: có lẽ sai hệ toạ độ.',
    'The units lie far from where they are known to be: the coordinate system may be wrong.',
  ),
  code_missing: error('Thiếu mã đơn vị.', 'The code of the unit is missing.'),
  code_duplicate: error('Mã đơn vị bị trùng.', 'The code of the unit stands twice.'),
  name_missing: error('Thiếu tên.', 'The name is missing.'),
  kind_unknown: error('Không rõ loại đơn vị hành chính.', 'The kind of unit is not known.'),
  count_invalid: error('Số đếm không hợp lệ.', 'The count is not valid.'),
  parent_unknown: error('Không có đơn vị cấp trên này.', 'There is no such parent unit.'),
  unit_outside_province: error('Đơn vị nằm ngoài tỉnh.', 'The unit lies outside the province.'),
  class_unknown: error('Không rõ loại đường.', 'The class of the road is not known.'),
  line_too_short: error('Đường không có chiều dài.', 'The road has no length.'),
  reference_duplicate: error('Mã trong tệp bị trùng.', 'An id of the file stands twice.'),
  roads_outside_province: error(
    'Quá nửa số đường nằm ngoài mọi xã: sai tệp hoặc sai hệ toạ độ.',
    'More than half of the roads lie outside every commune: the wrong file, or the wrong coordinate system.',
  ),
  place_kind_unknown: error('Không rõ loại địa điểm.', 'The kind of place is not known.'),
  day_invalid: error('Không phải một ngày có thật.', 'This is not a day that exists.'),
  days_reversed: error('Ngày cuối không sau ngày đầu.', 'The last day does not lie after the first.'),
  accident_nowhere: error(
    'Vụ tai nạn không có điểm, cũng không thuộc đoạn đường nào trong mạng.',
    'The accident has no point and is on no segment of the network.',
  ),
  points_outside_province: error(
    'Quá nửa số điểm nằm ngoài mọi xã: sai tệp hoặc sai hệ toạ độ.',
    'More than half of the points lie outside every commune: the wrong file, or the wrong coordinate system.',
  ),
  no_communes: error(
    'Chưa có ranh giới xã: nạp xã trước.',
    'There are no communes yet: load communes first.',
  ),
  road_outside_communes: warning(
    'Đường nằm ngoài mọi xã: được giữ, không tính vào xã nào.',
    'The road lies outside every commune: it is kept and counted to none.',
  ),
  point_outside_communes: warning(
    'Điểm nằm ngoài mọi xã: được giữ, không tính vào xã nào.',
    'The point lies outside every commune: it is kept and counted to none.',
  ),
  unit_overlap: warning('Hai đơn vị chồng lên nhau.', 'Two units overlap.'),
  unit_not_in_file: warning(
    'Đơn vị không có trong tệp: giữ ranh giới cũ.',
    'The unit is not in the file: it keeps its old border.',
  ),
  code_provisional: warning(
    'Thiếu mã đơn vị: dùng mã tạm.',
    'The code of the unit is missing: it got a provisional one.',
  ),
  parent_name_differs: warning(
    'Một mã cấp trên mang hai tên: dùng tên đầu.',
    'One parent code bears two names: the first is used.',
  ),
} as const satisfies Record<string, Kind>;

export type LoadProblemCode = keyof typeof LOAD_PROBLEMS;

export interface LoadProblemDetail {
  readonly where?: ProblemPlace;
  readonly value?: string | number | null;
  readonly wanted?: string | number | null;
}

export function loadProblem(
  code: LoadProblemCode,
  detail: LoadProblemDetail = {},
): Problem & { code: LoadProblemCode } {
  const { vi, en } = LOAD_PROBLEMS[code];
  return { code, message: { vi, en }, ...detail };
}

export function isError(problem: { readonly code: LoadProblemCode }): boolean {
  return LOAD_PROBLEMS[problem.code].severity === 'error';
}

/** A value as it may stand in a message: short, on one line. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
