/** What a test may ask of the browser it gets, beyond the extension in it. */
export interface Setting {
  /** Port of a proxy on 127.0.0.1 that every request goes through, whatever certificate it shows. */
  readonly proxy?: number;
  /** Folder for the profile, to be looked at afterwards; else one that goes with the browser. */
  readonly profile?: string;
  /** The profile is to be started again, with what the extension kept: Firefox forgets that of one without a signature. */
  readonly again?: boolean;
}

/** The command line of a Chromium in this setting. */
export function chromiumFlags({ proxy }: Setting): string[] {
  // The certificate of the test's own server was made a moment ago, by nobody; in the worker, too, which the protocol's
  // own switch leaves out.
  const flags = ['--ignore-certificate-errors'];
  if (proxy === undefined) return [...flags, '--host-resolver-rules=MAP *.example 127.0.0.1'];
  // This machine's own names go through the proxy as well.
  return [...flags, `--proxy-server=http://127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>'];
}

/** The preferences of a Firefox in this setting. */
export function firefoxPrefs({ proxy, again = false }: Setting): Record<string, unknown> {
  const kept = again
    ? {
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
      }
    : {};
  if (proxy === undefined) return kept;
  return {
    ...kept,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.dns.localDomains': '',
  };
}
