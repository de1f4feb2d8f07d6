/** Endings under which networks at home and at work name their machines (RFC 6761, 6762, 8375, ICANN's .internal). */
const PRIVATE_ENDING =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|in-addr\.arpa|ip6\.arpa)$/;
const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** Blocks of IPv4 that are no host on the open internet: first address and length of the prefix (IANA's registry). */
const IPV4_BLOCKS: readonly (readonly [number, number])[] = [
  [0x00000000, 8],
  [0x0a000000, 8],
  [0x64400000, 10],
  [0x7f000000, 8],
  [0xa9fe0000, 16],
  [0xac100000, 12],
  [0xc0000000, 24],
  [0xc0000200, 24],
  [0xc0a80000, 16],
  [0xc6120000, 15],
  [0xc6336400, 24],
  [0xcb007100, 24],
  [0xe0000000, 3],
];

/**
 * Whether a host stands for this machine or a private network, by its name or by its number. What a public name resolves
 * to cannot be seen by an extension.
 * @param host as `URL.hostname` gives it, so that every spelling of an IPv4 number has become four decimals
 */
export function isPrivateHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name.startsWith('[')) return isPrivateIpv6(name.slice(1, -1));
  const number = ipv4Number(name);
  if (number !== null) return isPrivateIpv4(number);
  return !name.includes('.') || PRIVATE_ENDING.test(name);
}

function ipv4Number(name: string): number | null {
  const parts = IPV4.exec(name)?.slice(1).map(Number);
  return parts === undefined ? null : parts.reduce((sum, part) => sum * 256 + part, 0);
}

function isPrivateIpv4(number: number): boolean {
  return IPV4_BLOCKS.some(
    ([first, prefix]) => Math.floor(number / 2 ** (32 - prefix)) === first / 2 ** (32 - prefix),
  );
}

/** Only 2000::/3 is given out at all; within it, what carries an IPv4 number or leads nowhere is refused as well. */
function isPrivateIpv6(text: string): boolean {
  const groups = ipv6Groups(text);
  const [a = 0, b = 0, c = 0] = groups;
  if (groups.length !== 8) return true;
  // NAT64 (64:ff9b::/96) carries its IPv4 number in the last two groups.
  if (a === 0x64 && b === 0xff9b) return isPrivateIpv4((groups[6] ?? 0) * 65_536 + (groups[7] ?? 0));
  if ((a & 0xe000) !== 0x2000) return true;
  // 6to4 carries an IPv4 number; Teredo, ORCHID, benchmarking and documentation lead to no host of the open internet.
  if (a === 0x2002) return isPrivateIpv4(b * 65_536 + c);
  return (a === 0x2001 && (b < 0x200 || b === 0xdb8)) || (a === 0x3fff && b < 0x1000);
}

function ipv6Groups(text: string): readonly number[] {
  const [head = '', tail] = text.split('::');
  const groups = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  if (tail === undefined) return groups(head);
  const [before, behind] = [groups(head), groups(tail)];
  return [...before, ...new Array<number>(Math.max(0, 8 - before.length - behind.length)).fill(0), ...behind];
}
