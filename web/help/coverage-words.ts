import type { Bilingual } from '../../geodata/text/bilingual.ts';

/** Short words inside the pictures of the help page. */
export const SAYS = {
  title: { vi: 'Cách tính tỷ lệ thắp sáng', en: 'How coverage is computed' },
  lead: {
    vi: 'Trang này nói cổng tính tỷ lệ thắp sáng thế nào, để ai cũng kiểm lại được. Mọi hình và mọi con số trong ví dụ do chính các hàm của cổng tính ra khi bạn mở trang.',
    en: 'How this portal computes the share of road that is lit, so that anyone can check it. Each picture and each number of the examples is made by the portal’s own functions as you open the page.',
  },
  contents: { vi: 'Trong trang này', en: 'On this page' },
  print: { vi: 'In trang này', en: 'Print this page' },
  toLight: { vi: 'Mở bản đồ ánh sáng', en: 'Open the map of light' },
  example: { vi: 'Ví dụ', en: 'Example' },
  commune: { vi: 'Xã', en: 'Commune' },
  province: { vi: 'cả tỉnh', en: 'the province' },
  byKm: { vi: 'Theo km', en: 'By km' },
  byRoute: { vi: 'Theo tuyến', en: 'By route' },
  borderLabel: {
    vi: 'Hai xã cạnh nhau: một đường cắt ngang ranh giới, một đường chạy trên ranh giới',
    en: 'Two communes side by side: one road across their border, one along it',
  },
  timeLabel: {
    vi: 'Một đoạn đường qua thời gian: chưa khảo sát, chưa có đèn, có đèn một phần, có đèn suốt',
    en: 'One road through time: not surveyed, unlit, lit in part, lit to its end',
  },
  class: { vi: 'Loại đường', en: 'Road class' },
  counted: { vi: 'T6 có tính không', en: 'Does T6 count it' },
  always: { vi: 'Luôn tính', en: 'Always' },
  optional: { vi: 'Bật thêm được', en: 'Can be switched on' },
  never: { vi: 'Không tính', en: 'Never' },
  direction: { vi: 'Hướng đường', en: 'Direction of the road' },
  northward: { vi: 'Bắc – nam', en: 'North–south' },
  eastward: { vi: 'Đông – tây', en: 'East–west' },
  difference: { vi: 'Mặt cầu so với ellipsoid', en: 'Sphere against ellipsoid' },
} satisfies Record<string, Bilingual>;
