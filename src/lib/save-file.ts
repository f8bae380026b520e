/** Time that the address of a file's bytes is kept, ms: some browsers ask for it late. */
const keptFor = 60_000;

/** Hands a file to the reader. Text is written as UTF-8. */
export function saveFile(name: string, content: string | Blob): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content]) : content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptFor);
}
