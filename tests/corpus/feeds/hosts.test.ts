import { describe, expect, it } from 'vitest';
import { feedAddress } from '../../../corpus/feeds/feed-address.ts';

const why = (text: string) => {
  const address = feedAddress(text);
  return address.ok ? address.url : address.why;
};

describe('an address that leads to this machine or a private network', () => {
  it.each([
    ['by name', 'https://localhost/feed'],
    ['by name, shouted', 'https://LOCALHOST/feed'],
    ['by name, with a dot behind', 'https://localhost./feed'],
    ['by a name under localhost', 'https://news.localhost/feed'],
    ['by a name of mDNS', 'https://printer.local/feed'],
    ['by a name for internal use', 'https://wiki.internal/feed'],
    ['by a name of a home network', 'https://router.home.arpa/feed'],
    ['by a name of an office', 'https://news.corp/feed'],
    ['by a name of a local network', 'https://nas.lan/feed'],
    ['by a single label', 'https://intranet/feed'],
    ['by number', 'https://127.0.0.1/feed'],
    ['by a short number', 'https://127.1/feed'],
    ['by one decimal number', 'https://2130706433/feed'],
    ['by one hexadecimal number', 'https://0x7f000001/feed'],
    ['by octal numbers', 'https://0177.0.0.1/feed'],
    ['by mixed numbers', 'https://0x7f.0.1/feed'],
    ['by wide digits', 'https://１２７.０.０.１/feed'],
    ['by the number of any address', 'https://0.0.0.0/feed'],
    ['by number, class A', 'https://10.1.2.3/feed'],
    ['by number, class B', 'https://172.16.0.1/feed'],
    ['by number, the end of class B', 'https://172.31.255.255/feed'],
    ['by number, class C', 'https://192.168.178.1/feed'],
    ['by the number of a cloud’s secrets', 'https://169.254.169.254/feed'],
    ['by the number of a carrier’s network', 'https://100.64.0.1/feed'],
    ['by a number for tests', 'https://198.18.0.1/feed'],
    ['by a number for many', 'https://224.0.0.1/feed'],
    ['by the number for all', 'https://255.255.255.255/feed'],
    ['by IPv6', 'https://[::1]/feed'],
    ['by IPv6 in full', 'https://[0:0:0:0:0:0:0:1]/feed'],
    ['by the IPv6 of any address', 'https://[::]/feed'],
    ['by IPv4 within IPv6', 'https://[::ffff:127.0.0.1]/feed'],
    ['by IPv4 within IPv6, in hexadecimal', 'https://[::ffff:7f00:1]/feed'],
    ['by IPv4 compatible with IPv6', 'https://[::127.0.0.1]/feed'],
    ['by NAT64', 'https://[64:ff9b::a00:1]/feed'],
    ['by 6to4', 'https://[2002:7f00:1::]/feed'],
    ['by Teredo', 'https://[2001:0:1:2:3:4:5:6]/feed'],
    ['by a unique local address', 'https://[fd12:3456::1]/feed'],
    ['by a link-local address', 'https://[fe80::1]/feed'],
    ['by a site-local address', 'https://[fec0::1]/feed'],
    ['by an address for many', 'https://[ff02::1]/feed'],
  ])('%s', (_name, address) => {
    expect(why(address)).toBe('private-host');
  });
});

describe('an address that is no feed’s', () => {
  it.each([
    ['http://gazette.example/feed', 'not-https'],
    ['feed:http://gazette.example/feed', 'not-https'],
    ['javascript:alert(1)', 'bad-address'],
    ['data:text/xml,<rss/>', 'bad-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['https://reader:secret@gazette.example/feed', 'bad-address'],
    ['https://', 'bad-address'],
    ['https://gazette example/', 'bad-address'],
    [`https://gazette.example/${'a'.repeat(5_000)}`, 'bad-address'],
    ['', 'bad-address'],
  ])('%s', (address, expected) => {
    expect(why(address)).toBe(expected);
  });
});

describe('an address of a feed', () => {
  it.each([
    [' https://gazette.example/feed#top ', 'https://gazette.example/feed'],
    ['gazette.example/feed', 'https://gazette.example/feed'],
    ['gazette.example:8443/feed', 'https://gazette.example:8443/feed'],
    ['feed:https://gazette.example/feed', 'https://gazette.example/feed'],
    ['feed://gazette.example/feed', 'https://gazette.example/feed'],
    ['https://172.32.0.1/feed', 'https://172.32.0.1/feed'],
    ['https://[2606:4700::1111]/feed', 'https://[2606:4700::1111]/feed'],
    ['https://localhost.example/feed', 'https://localhost.example/feed'],
  ])('%s', (address, expected) => {
    expect(why(address)).toBe(expected);
  });
});
