interface HighlightProps {
  parts: readonly { readonly text: string; readonly match: boolean }[];
}

/** Words with the matching ones marked. */
export function Highlight({ parts }: HighlightProps) {
  return parts.map((part, index) =>
    part.match ? (
      <mark key={index} className="ui-match">
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}
