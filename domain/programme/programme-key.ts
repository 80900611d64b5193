// Which qualification, in which framework, in which version (R1): NPQSL, NPQH and NPQEL exist in both families under one code.

/** The codes of each family's programmes (R1). */
export const programmeCodes = {
  '2019-framework': ['NPQML', 'NPQSL', 'NPQH', 'NPQEL'],
  'reformed-2021': ['NPQLT', 'NPQLBC', 'NPQLTD', 'NPQLL', 'NPQLPM', 'NPQSL', 'NPQH', 'NPQEL', 'NPQEYL', 'NPQSENCO'],
} as const;

export type Family = keyof typeof programmeCodes;

/** What every window, submission and mark scheme hangs on. `version` is the framework's own, such as `2019-10`. */
export interface ProgrammeKey {
  readonly family: Family;
  readonly programme: string;
  readonly version: string;
}

/** The key as one text for a form's value, a column or a map: `2019-framework/NPQH/2019-10`. */
export function keyText(key: ProgrammeKey): string {
  return `${key.family}/${key.programme}/${key.version}`;
}

/** The key that `keyText` wrote, or undefined where the programme is none of R1's. */
export function parseKeyText(text: string): ProgrammeKey | undefined {
  const [family, programme, version, ...rest] = text.split('/');
  if (!isFamily(family) || !programme || !version || rest.length > 0) return undefined;
  return isProgramme(family, programme) ? { family, programme, version } : undefined;
}

/** True when `family` has a programme of that code (R1). */
export function isProgramme(family: Family, programme: string): boolean {
  return programmeCodes[family].some((code) => code === programme);
}

/** True when both name the same programme in the same family and version. */
export function sameProgramme(a: ProgrammeKey, b: ProgrammeKey): boolean {
  return keyText(a) === keyText(b);
}

function isFamily(text: string | undefined): text is Family {
  return text !== undefined && Object.hasOwn(programmeCodes, text);
}
