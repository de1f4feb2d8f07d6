import './first-steps.css';
import { Button } from '../controls.tsx';
import { Chevron } from '../glyph.tsx';
import { useLanguage } from '../language.tsx';

/** Nothing but samples so far: three ways to begin, and something to try first. */
export function FirstSteps({ onSample }: { readonly onSample: () => void }) {
  const { translate } = useLanguage();
  return (
    <section class="first-steps" aria-labelledby="first-steps">
      <h2 id="first-steps" class="first-lead">
        {translate('library.first.lead')}
      </h2>
      <p class="library-soft">{translate('library.first.rest')}</p>
      <ol class="first-ways">
        <li class="first-way">
          <h3>
            <a class="first-link" href="#add=">
              {translate('library.add.heading')}
              <Chevron />
            </a>
          </h3>
          <p>{translate('library.first.feed')}</p>
        </li>
        <li class="first-way">
          <h3>{translate('library.first.save')}</h3>
          <p>{translate('library.first.save.how')}</p>
        </li>
        <li class="first-way">
          <h3>
            <a class="first-link" href="#keeping">
              {translate('library.first.pack')}
              <Chevron />
            </a>
          </h3>
          <p>{translate('library.first.pack.how')}</p>
        </li>
      </ol>
      <p class="first-sample">
        {translate('library.first.sample')} <Button onClick={onSample}>{translate('sample.try')}</Button>
      </p>
    </section>
  );
}
