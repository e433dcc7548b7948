/** Addresses of the licences that open data usually bears, by their SPDX name. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'Apache-2.0': 'https://www.apache.org/licenses/LICENSE-2.0',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'ODbL-1.0': 'https://opendatacommons.org/licenses/odbl/1-0/',
  'ODC-By-1.0': 'https://opendatacommons.org/licenses/by/1-0/',
  'PDDL-1.0': 'https://opendatacommons.org/licenses/pddl/1-0/',
};

/** Where a licence can be read; null: its name is all that is known of it. */
export function licenceAddress(name: string): string | null {
  if (/^https?:\/\/\S+$/.test(name)) return name;
  return Object.hasOwn(ADDRESSES, name) ? (ADDRESSES[name] ?? null) : null;
}
