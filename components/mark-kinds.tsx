import type { MarkChoice } from '../platform/messages.ts';
import { useLanguage } from './language.tsx';

const OPTIONAL = ['one', 'absent'] as const;

interface Props {
  /** Null until the worker has answered. */
  readonly choice: MarkChoice | null;
  readonly onChoose: (choice: MarkChoice) => void;
}

/** What is marked in pages beside what differs and what has several origins. */
export function MarkKinds({ choice, onChoose }: Props) {
  const { translate } = useLanguage();
  return (
    <section class="options-part">
      <h2>{translate('options.marks.heading')}</h2>
      <p>{translate('options.marks.explained')}</p>
      {choice !== null && (
        <ul class="mark-kinds">
          {OPTIONAL.map((kind) => (
            <li key={kind}>
              <label class="mark-kind">
                <input
                  type="checkbox"
                  checked={choice[kind]}
                  onChange={({ currentTarget }) => onChoose({ ...choice, [kind]: currentTarget.checked })}
                />
                <span>{translate(`options.marks.${kind}`)}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <p class="options-empty">{translate('options.marks.seen')}</p>
    </section>
  );
}
