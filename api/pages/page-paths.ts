/** Where the public's pages lie: Vietnamese addresses, since they are read aloud and printed. */
export const PROVINCE_PATH = '/cong-khai';
export const ROAD_PATH = '/duong-cua-toi';
export const REPORT_PATH = '/duong-cua-toi/bao-den';
export const DATA_PATH = '/du-lieu-mo';
export const EMBED_PATH = '/embed';
