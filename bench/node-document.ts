import { Window } from 'happy-dom';

/**
 * A document for reading code outside a browser: no layout, so text is hidden there by attributes and inline style alone.
 * Nothing in it runs or is fetched.
 */
export function documentOf(html: string, url: string): Document {
  const window = new Window({
    url,
    settings: {
      enableJavaScriptEvaluation: false,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
    },
  });
  window.document.write(html);
  return window.document as unknown as Document;
}
