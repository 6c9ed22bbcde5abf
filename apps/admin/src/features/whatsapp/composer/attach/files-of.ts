/**
 * The files of a paste or a drop that are meant as files. Office programs put a picture of the copied words beside them:
 * then the words are meant.
 */
export function filesOf(data: DataTransfer | null): readonly File[] {
  if (!data) return [];
  const files = [...data.files];
  const pictureOfWords = data.getData("text/plain") !== "" && files.every(({ type }) => type === "image/png");
  return pictureOfWords ? [] : files;
}
