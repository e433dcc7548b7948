import type { Bilingual } from '../../geodata/text/bilingual.ts';
import type { Figure } from './HelpFigure.tsx';

export interface Chapter {
  readonly id: string;
  readonly title: Bilingual;
  readonly text: readonly Bilingual[];
  readonly figure?: Figure;
  readonly after?: readonly Bilingual[];
}

export const CHAPTERS: readonly Chapter[] = [
  {
    id: 'interval',
    title: { vi: 'Tỷ lệ là một khoảng', en: 'Coverage is an interval' },
    text: [
      {
        vi: 'Chưa khảo sát không có nghĩa là chưa có đèn. Vì vậy tỷ lệ là một khoảng: cận dưới coi mọi mét chưa khảo sát là chưa có đèn, cận trên coi chúng là có đèn. Khảo sát thêm thì khoảng hẹp lại.',
        en: 'Not surveyed does not mean unlit. So coverage is an interval: the lower end takes every metre not surveyed for unlit, the upper end takes it for lit. Each survey narrows it.',
      },
      {
        vi: 'Khoảng = [có đèn ÷ tổng, (có đèn + chưa khảo sát) ÷ tổng]. Nơi không có đường nào được tính thì không có tỷ lệ, chứ không phải 0 %.',
        en: 'Interval = [lit ÷ all, (lit + not surveyed) ÷ all]. Where no road is counted there is no share at all, and never 0 %.',
      },
    ],
    figure: 'interval',
  },
  {
    id: 'from-to',
    title: { vi: 'Đèn ghi theo mét từ – đến', en: 'Light is recorded from metre to metre' },
    text: [
      {
        vi: 'Một con đường có thể có đèn ở đoạn đầu mà tối ở đoạn cuối. Đèn được ghi theo số mét từ đầu đoạn đường. Có đèn 400 m trong 1.000 m là 40 % theo km, và tuyến đó chưa đạt.',
        en: 'A road may be lit where it begins and dark where it ends. Light is recorded by metres from the start of a segment. 400 m of 1,000 m lit is 40 % by km, and that route is not met.',
      },
    ],
    figure: 'fromTo',
    after: [
      {
        vi: 'Mỗi bản ghi nói về cả một đoạn, từ một nguồn, vào một ngày; mét nào không được nhắc tới là chưa khảo sát. Số liệu chính thức đứng trên khảo sát, khảo sát đứng trên OpenStreetMap. Đèn hỏng vẫn tính là có đèn và được nêu riêng.',
        en: 'A record speaks of a whole segment, from one source, on one day; metres it does not mention are not surveyed. An official record outranks a survey, a survey outranks OpenStreetMap. Broken lamps still count as lit and are told apart.',
      },
    ],
  },
  {
    id: 'routes',
    title: { vi: 'Theo tuyến và theo km', en: 'By route and by km' },
    text: [
      {
        vi: 'Chỉ tiêu T6 “Thắp sáng đường quê” của kế hoạch đếm tuyến: một tuyến đạt khi phần có đèn đạt mức đặt ra (mặc định 100 % chiều dài). Km là số đo thứ hai, không bao giờ đứng một mình. Hai cách đo có thể cách nhau rất xa:',
        en: 'Target T6 of the plan, “light up the country roads”, counts routes: a route is met when its lit share reaches the level set (all of its length by default). Kilometres are the second measure and never stand alone. The two can lie far apart:',
      },
    ],
    figure: 'routes',
    after: [
      {
        vi: 'Tuyến là “chưa rõ” khi phần chưa khảo sát còn có thể làm nó đạt. Tuyến chạy qua hai xã được đếm ở mỗi xã theo phần nằm trong xã đó, và chỉ đếm một lần trong huyện, khối thi đua hay cả tỉnh chứa cả hai.',
        en: 'A route is “not known” while its metres not surveyed could still make it met. A route through two communes is counted in each by its part there, and once in a district, an emulation block or the province that holds both.',
      },
    ],
  },
  {
    id: 'borders',
    title: { vi: 'Cắt tại ranh giới, mỗi bên một nửa', en: 'Cut at borders, half to each side' },
    text: [
      {
        vi: 'Đường được cắt tại ranh giới xã. Đường chạy ngay trên ranh giới tính một nửa cho mỗi bên. Nhờ vậy cộng các xã thì bằng cả tỉnh; phần đường nằm ngoài mọi xã được nêu riêng và không tính.',
        en: 'Roads are cut at commune borders. A road along a border counts half on each side. So the communes add up to the province; road outside every commune is listed apart and never counted.',
      },
    ],
    figure: 'border',
    after: [
      {
        vi: 'Vùng vẽ tay, vòng quanh một điểm, một đường hay một đoạn, và khung nhìn đều cắt đường tại đường biên của chúng theo cùng quy tắc.',
        en: 'A drawn area, what lies around a point, a line or a road, and what the map shows cut roads at their own border by the same rule.',
      },
    ],
  },
  {
    id: 'classes',
    title: { vi: 'Loại đường nào được tính', en: 'Which classes of road count' },
    text: [
      {
        vi: 'Quy tắc của cổng này (kế hoạch không nêu): T6 tính đường xã, đường thôn ấp, ngõ hẻm và đường đô thị. Đường huyện và trục nội đồng có thể bật thêm. Quốc lộ, đường tỉnh và đường chuyên dùng do đơn vị khác thắp sáng nên không tính.',
        en: 'A rule of this portal (the plan does not say): T6 counts commune roads, hamlet roads, alleys and urban roads. District roads and field tracks can be switched on. National, provincial and special-purpose roads are lit by others and stay outside.',
      },
    ],
    figure: 'classes',
  },
  {
    id: 'time',
    title: { vi: 'Vào bất kỳ ngày nào', en: 'On any day' },
    text: [
      {
        vi: 'Mỗi bản ghi đèn có ngày, nên tỷ lệ của mọi ngày đều tính lại được. Ánh sáng của một ngày là của bản ghi mới nhất tính đến ngày đó. Dải “Theo thời gian” trên bản đồ vẽ lại đường có đèn đúng theo ngày đang chọn ở mọi mức thu phóng, không bao giờ vẽ đèn của hôm nay cho một ngày đã qua.',
        en: 'Each record of light has its day, so the coverage of any day can be computed again. The light of a day is that of the newest record up to it. The strip “Over time” on the map redraws the roads of the day chosen at every zoom; it never shows today’s lamps on a day gone by.',
      },
    ],
    figure: 'time',
    after: [
      {
        vi: 'Số liệu sửa sau không ghi đè số cũ: thêm “biết đến ngày” vào đường dẫn thì thấy lại đúng điều đã biết hôm đó.',
        en: 'A later correction overwrites nothing: with “known on” in the link you see again what was known on that day.',
      },
    ],
  },
  {
    id: 'lengths',
    title: { vi: 'Hai cách đo chiều dài', en: 'Two ways to measure length' },
    text: [
      {
        vi: 'Số “Chính thức · PostGIS” (tỉnh, huyện, xã, khối thi đua) đo trắc địa trên ellipsoid WGS 84, trong cơ sở dữ liệu. Số “Ước tính tương tác · Turf” (vùng vẽ, vòng quanh, khung nhìn) đo trên mặt cầu, ngay trong trình duyệt, để trả lời khi tay còn đang kéo. Màn hình luôn ghi số nào là số nào.',
        en: 'Figures marked “Official · PostGIS” (province, districts, communes, emulation blocks) are geodesic on the WGS 84 ellipsoid, from the database. Figures marked “Interactive estimate · Turf” (drawn, around, in view) are measured on a sphere in the browser, to answer while the hand still moves. The screen always says which is which.',
      },
    ],
    figure: 'lengths',
    after: [
      {
        vi: 'Hai số của cùng một vùng không lệch quá 0,6 %; một phép kiểm thử tự động giữ điều đó.',
        en: 'Of the same area the two never differ by more than 0.6 %; an automatic test holds them to it.',
      },
    ],
  },
  {
    id: 'budget',
    title: { vi: 'Ngân sách chọn đoạn thế nào', en: 'How a budget chooses' },
    text: [
      {
        vi: 'Mỗi đoạn chưa có đèn là một việc, có giá và có điểm theo trọng số bạn đặt. Chọn tổ hợp nhiều điểm nhất mà không vượt mức tiền hay km là bài toán ba lô. Cổng lấy lời giải tốt nhất trong ba cách tham lam và phép nới lỏng Lagrange, rồi nhánh và cận trên các xã tìm xã nào nên thắp trọn; với không quá 2.000 việc thì nhánh và cận trên từng việc tìm tiếp. Màn hình luôn ghi lời giải còn cách mức không ai vượt được tối đa bao nhiêu: với hàng nghìn việc thường dưới 0,3 %.',
        en: 'Each unlit piece is a work with a price and with points by the weights you set. To choose the most points within money or km is a knapsack problem. The portal takes the best of three greedy answers and a Lagrangian relaxation; branch and bound over the communes then finds which ones to light whole, and up to 2,000 works branch and bound over single works searches on. The screen always says how far the answer may lie below the bound that nobody could pass: with thousands of works usually less than 0.3 %.',
      },
      {
        vi: 'Năm trọng số: hộ dân (ước tính), trường học (trong 200 m theo đường chim bay), tai nạn giao thông (số vụ trong 50 m, hoặc được ghi cho đoạn đường khi không có toạ độ), khép khoảng tối, xã hết tuyến tối. Mỗi tiêu chí có 100 điểm chia cho mọi việc trong phạm vi; một trường hay một vụ gần nhiều đoạn tối thì chia theo số mét trong bán kính, nên đường bị cắt nhỏ cũng không được thêm điểm. Số liệu tai nạn chỉ tài khoản lập kế hoạch đọc được, và không có trong tệp xuất. Đoạn “chắc” là đoạn vẫn được chọn khi từng trọng số lệch 20 %.',
        en: 'Five weights: households (an estimate), schools (within 200 m as the crow flies), road accidents (cases within 50 m, or recorded for the road where there is no point), dark gaps closed, communes without a dark route. Each criterion has 100 points for all works of the place; a school or an accident near several dark roads is shared by metres within reach, so that a road cut finely gains nothing. Accidents are read by planners’ accounts alone and are in no exported file. A “steady” road stays chosen with each weight 20 % off.',
      },
      {
        vi: 'Nguồn phương pháp: Land & Doig (1960), An automatic method of solving discrete programming problems; Rhys (1970), A selection problem of shared fixed costs and network flows; Geoffrion (1974), Lagrangean relaxation for integer programming; Fisher (1981), The Lagrangian relaxation method; Horowitz & Sahni (1974), Computing partitions with applications to the knapsack problem; Martello & Toth (1990), Knapsack Problems.',
        en: 'Sources of the method: Land & Doig (1960), An automatic method of solving discrete programming problems; Rhys (1970), A selection problem of shared fixed costs and network flows; Geoffrion (1974), Lagrangean relaxation for integer programming; Fisher (1981), The Lagrangian relaxation method; Horowitz & Sahni (1974), Computing partitions with applications to the knapsack problem; Martello & Toth (1990), Knapsack Problems.',
      },
      {
        vi: 'Đơn giá là khoảng báo chí nêu hoặc do bạn đặt, không phải đơn giá chính thức. Đoạn chưa khảo sát không phải là việc, và xã còn đường chưa khảo sát không bao giờ được hứa là sẽ đạt.',
        en: 'Prices are ranges from the press or your own, never official. What is not surveyed is no work, and a commune with such roads is never promised to be met.',
      },
    ],
  },
  {
    id: 'cite',
    title: { vi: 'Trích dẫn một con số', en: 'Citing a figure' },
    text: [
      {
        vi: 'Ghi đủ năm điều: nơi (xã, khối hay vùng), ngày của ánh sáng, loại đường được tính, cách đo (PostGIS hay Turf) và đường dẫn của trang. Viết cả khoảng, không viết riêng cận trên. Ví dụ: “Xã Tân Hòa, 30/09/2020, loại đường theo T6: 48,2–61,0 % theo km (Thắp Sáng, chính thức · PostGIS)”, rồi đến đường dẫn.',
        en: 'Give five things: the place (commune, block or area), the day of the light, the classes counted, the measure (PostGIS or Turf) and the link of the page. Write the whole interval, never its upper end alone. Such as: “Xã Tân Hòa, 30/09/2020, classes of T6: 48.2–61.0 % by km (Thắp Sáng, official · PostGIS)”, and then the link.',
      },
      {
        vi: 'Chương trình khác lấy cùng số liệu từ /api/lighting/coverage và /api/lighting/coverage/series; mô tả ở /docs.',
        en: 'Other programs read the same figures from /api/lighting/coverage and /api/lighting/coverage/series, described at /docs.',
      },
    ],
  },
];
