/** Printed by --help, and after a command that cannot be understood. */
export const HELP = `npm run load -- communes TỆP [tuỳ chọn]     nạp ranh giới đơn vị (borders of units)
npm run load -- roads TỆP [tuỳ chọn]        nạp mạng đường và đèn (roads and their light)
npm run load -- places TỆP [tuỳ chọn]       nạp trường học, chợ, trạm y tế, cầu, chỗ sang đường (public places)
npm run load -- accidents TỆP [tuỳ chọn]    nạp tai nạn giao thông, không công khai (accidents, never public)

Tệp (file): GeoJSON FeatureCollection, hoặc mỗi dòng một Feature (or one Feature a line).
Có lỗi nào thì không ghi gì (any error: nothing is written). Mã thoát 1 khi có lỗi (exit code 1).

Chung (both)
  --crs EPSG:4326|9209|9210|3405   hệ toạ độ của tệp (coordinate system); mặc định 4326
  --source TÊN --attribution GHI_CÔNG --licence GIẤY_PHÉP
                                   nguồn dữ liệu, hiện cạnh bản đồ (shown beside the map)
  --name-field …                   tên cột trong tệp khi đoán sai (a field's name, when the guess is wrong)
  --dry-run                        chỉ kiểm tra (check only)

communes
  --level commune|district|province   mặc định (default) commune
  --tree 2020                      phiên bản đơn vị hành chính (version of the unit tree)
  --tree-from 2020-01-01           ngày hiệu lực khi tạo mới (first day, when it is new)
  --code-field … --kind-field … --households-field … --population-field …
  --parent-field … --parent-name-field … --province-field … --province-name-field …
  --missing-code error|provisional đơn vị thiếu mã: báo lỗi, hoặc đặt mã tạm (refuse, or make up a code)
  --parents dissolve|keep          ghép huyện, tỉnh từ xã (draw districts and province as unions), hoặc để nguyên

roads
  --lit-from osm                   đọc thẻ lit của OpenStreetMap như lời khai (read as dated claims)
  --lit-on 2026-01-31              ngày của các lời khai đó (their day); mặc định hôm nay (today)
  --class-field …                  cột loại đường, thay cho thẻ highway (instead of the highway tag)
  --merge                          giữ đường không có trong tệp (keep roads that the file lacks)

places, accidents
  --kind-field …                   cột loại: school, market, clinic, bridge, crossing; mặc định đọc thẻ OpenStreetMap
  --day-field … --count-field … --segment-field …   ngày, số vụ, mã đoạn đường (accidents)
  --merge                          giữ những gì không có trong tệp (keep what the file lacks)

Cơ sở dữ liệu: DATABASE_URL hoặc DATA_DIR, như npm start (the database is that of npm start).
`;
