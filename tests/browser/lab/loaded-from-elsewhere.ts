import type { Page } from 'puppeteer-core';

/**
 * What a surface draws, or tells the browser to fetch, that is not in the package: elements, style rules, and what the
 * browser says that it did load. Links that a reader may follow are none of it.
 */
export function loadedFromElsewhere(surface: Page): Promise<string[]> {
  return surface.evaluate(() => {
    const own = (address: string) => new URL(address, location.href).origin === location.origin;
    const isOurs = (address: string) => /^(?:data:|blob:|about:|#|$)/.test(address) || own(address);
    const attributes = [
      'src',
      'srcset',
      'poster',
      'data',
      'background',
      'ping',
      'xlink:href',
      'action',
      'formaction',
    ];
    const found: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      const linked = ['link', 'image', 'use', 'base'].includes(element.localName) ? ['href'] : [];
      for (const attribute of [...attributes, ...linked]) {
        const value = element.getAttribute(attribute);
        if (value !== null && !isOurs(value)) found.push(`<${element.localName} ${attribute}="${value}">`);
      }
      for (const part of [null, '::before', '::after', '::marker']) {
        const style = getComputedStyle(element, part);
        for (const property of [
          'background-image',
          'list-style-image',
          'mask-image',
          'border-image-source',
          'cursor',
          'content',
          'filter',
          'clip-path',
        ])
          for (const [, address = ''] of style.getPropertyValue(property).matchAll(/url\("?([^")]*)/g))
            if (!isOurs(address)) found.push(`${element.localName}${part ?? ''} { ${property}: ${address} }`);
      }
    }
    for (const { href } of document.styleSheets)
      if (href !== null && !isOurs(href)) found.push(`sheet ${href}`);
    for (const { name } of performance.getEntriesByType('resource'))
      if (!isOurs(name)) found.push(`loaded ${name}`);
    return found;
  });
}
