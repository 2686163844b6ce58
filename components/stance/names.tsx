/** Names of reports beside each other; each keeps the direction of its own language. */
export function Names({ names }: { names: readonly string[] }) {
  return (
    <>
      {names.map((name, at) => (
        <>
          {at > 0 && ' · '}
          <bdi>{name}</bdi>
        </>
      ))}
    </>
  )
}
