/** Streets that are nowhere, to stand for a map: no map is fetched until somebody asks for one. */
export function MapDrawing() {
  return (
    <svg aria-hidden="true" viewBox="0 0 264 128" preserveAspectRatio="xMidYMid slice" className="size-full">
      <path
        className="fill-bubble-tint"
        d="M0 0h78v50H0zM90 0h64v50H90zM166 0h98v38l-90 12h-8zM0 62h78v66H0zM90 62h56v66H90zM158 62h18l88-10v76H158z"
      />
    </svg>
  );
}
