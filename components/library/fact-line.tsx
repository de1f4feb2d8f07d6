/** Facts side by side. Each is isolated: a host beside a count would change places with it in a right-to-left line. */
export function FactLine({ facts }: { readonly facts: readonly string[] }) {
  return (
    <p class="facts">
      {facts.map((fact, at) => (
        <span key={fact}>
          {at > 0 && ' · '}
          <bdi>{fact}</bdi>
        </span>
      ))}
    </p>
  );
}
