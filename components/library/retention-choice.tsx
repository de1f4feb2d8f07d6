import type { MessageKey } from '../../locales/language.ts';
import type { Retention } from '../../platform/library-messages.ts';
import { Button } from '../controls.tsx';
import { useLanguage } from '../language.tsx';
import type { KeepingActions } from './library-actions.ts';
import type { LibraryState } from './library-state.ts';

const AGES: readonly { readonly days: Retention['days']; readonly says: MessageKey }[] = [
  { days: 30, says: 'library.keep.month' },
  { days: 90, says: 'library.keep.quarter' },
  { days: 365, says: 'library.keep.year' },
  { days: null, says: 'library.keep.ever' },
];
const SIZES = [100, 250, 500, 1000, 2000, null] as const;
const MEGABYTE = 1_000_000;

interface Props {
  readonly retention: Retention;
  readonly shorter: LibraryState['shorter'];
  readonly actions: Pick<KeepingActions, 'keep' | 'confirmShorter' | 'leaveShorter'>;
}

/** How long articles stay, and how much room they may take. */
export function RetentionChoice({ retention, shorter, actions }: Props) {
  const { translate, size } = useLanguage();
  const chosen = shorter?.retention ?? retention;
  return (
    <section class="library-section" aria-labelledby="keep">
      <h2 id="keep" class="library-heading">
        {translate('library.keep.heading')}
      </h2>
      <p class="library-soft">{translate('library.keep.explained')}</p>
      <div class="keep-choices">
        <div>
          <label class="library-label" for="keep-age">
            {translate('library.keep.age')}
          </label>
          <Choice
            id="keep-age"
            values={AGES.map(({ days }) => days)}
            chosen={chosen.days}
            says={(days) => translate(AGES.find((age) => age.days === days)?.says ?? 'library.keep.ever')}
            onChoose={(days) => actions.keep({ ...chosen, days })}
          />
        </div>
        <div>
          <label class="library-label" for="keep-size">
            {translate('library.keep.size')}
          </label>
          <Choice
            id="keep-size"
            values={SIZES}
            chosen={chosen.megabytes}
            says={(megabytes) =>
              megabytes === null ? translate('library.keep.unlimited') : size(megabytes * MEGABYTE)
            }
            onChoose={(megabytes) => actions.keep({ ...chosen, megabytes })}
          />
        </div>
      </div>
      <div role="status">{shorter !== null && <Agree drops={shorter.drops} actions={actions} />}</div>
    </section>
  );
}

function Agree({ drops, actions }: { readonly drops: number; readonly actions: Props['actions'] }) {
  const { translate } = useLanguage();
  return (
    <div class="library-told">
      <p>{translate('library.keep.drops', { count: drops })}</p>
      <div class="source-answers">
        <Button onClick={actions.confirmShorter}>{translate('library.keep.confirm')}</Button>
        <Button look="plain" onClick={actions.leaveShorter}>
          {translate('library.keep.not')}
        </Button>
      </div>
    </div>
  );
}

interface ChoiceProps<T> {
  readonly id: string;
  readonly values: readonly T[];
  readonly chosen: T;
  readonly says: (value: T) => string;
  readonly onChoose: (value: T) => void;
}

/** A value that is none of those offered, from an import, stands first. */
function Choice<T extends number | null>({ id, values, chosen, says, onChoose }: ChoiceProps<T>) {
  const offered = values.includes(chosen) ? values : [chosen, ...values];
  return (
    <select
      id={id}
      class="keep-choice"
      value={offered.indexOf(chosen)}
      onChange={({ currentTarget }) => {
        const value = offered[Number(currentTarget.value)];
        if (value !== undefined) onChoose(value);
      }}
    >
      {offered.map((value, at) => (
        <option key={String(value)} value={at} selected={value === chosen}>
          {says(value)}
        </option>
      ))}
    </select>
  );
}
