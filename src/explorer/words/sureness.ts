/** How sure a reading is, in words: 0.95 is "very sure". */
export function saySureness(confidence: number): string {
  if (confidence >= 0.85) return 'very sure';
  if (confidence >= 0.65) return 'fairly sure';
  if (confidence >= 0.45) return 'not very sure';
  return 'a guess';
}

/** "+0.20", "−0.10": with a true minus sign, which is read aloud as one. */
export function saySigned(value: number): string {
  const size = Math.abs(value).toFixed(2);
  return `${value < 0 && Number(size) !== 0 ? '−' : '+'}${size}`;
}
