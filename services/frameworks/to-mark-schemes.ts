// From a mark scheme's file to one scheme for each programme it serves, checked against what those programmes print.
import { criteriaOf } from '../../domain/programme/criterion-key.ts';
import { keyText } from '../../domain/programme/programme-key.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import type { MarkScheme } from '../../domain/mark-scheme/mark-scheme.ts';
import type { Fault } from './data-file.ts';
import type { MarkSchemeFile } from './mark-scheme-schema.ts';

/** The schemes that the file holds; what is wrong with it is added to `faults` (R9, R113). */
export function toMarkSchemes(
  file: string, scheme: MarkSchemeFile, programmes: ReadonlyMap<string, Programme>, faults: Fault[],
): readonly MarkScheme[] {
  faults.push(...checkScale(file, scheme));
  return scheme.programmes.flatMap((programme) => {
    const key = keyText({ family: scheme.family, programme, version: scheme.frameworkVersion });
    const found = programmes.get(key);
    if (found === undefined) {
      faults.push({ file, path: 'programmes', problem: `no framework ${key} is loaded` });
      return [];
    }
    faults.push(...checkCriteria(file, scheme, found));
    return [toMarkScheme(scheme, found)];
  });
}

function toMarkScheme(scheme: MarkSchemeFile, programme: Programme): MarkScheme {
  const criteria = criteriaOf(programme).map((place) => {
    const own = scheme.criteria.find(({ task, code }) => task === place.task && code === place.code);
    return { ...place, descriptors: new Map(own?.descriptors.map(({ score, text }) => [score, text])) };
  });
  const { version, example, scale, passRule } = scheme;
  return { programme: programme.key, version, example, scale, passRule, criteria };
}

/** A scale starts at 0 and rises, so that its last score is the most a criterion can earn (R114). */
function checkScale(file: string, { scale }: MarkSchemeFile): readonly Fault[] {
  const rises = scale.every((score, index) => index === 0 || score > (scale[index - 1] ?? Infinity));
  return rises && scale[0] === 0 ? [] : [{ file, path: 'scale', problem: 'does not rise from 0' }];
}

/** Every criterion of the programme, no other, none twice, and words for every score of the scale and no other (R9). */
function checkCriteria(file: string, scheme: MarkSchemeFile, programme: Programme): readonly Fault[] {
  const printed = criteriaOf(programme).map(({ key }) => key);
  const given = scheme.criteria.map(({ task, code }) => `${task}/${code}`);
  const fault = (path: string, problem: string): Fault => ({ file, path, problem: `${problem} (${programme.key.programme})` });
  return [
    ...printed.filter((key) => !given.includes(key)).map((key) => fault(key, 'the scheme has no such criterion')),
    ...given.filter((key) => !printed.some((one) => one === key)).map((key) => fault(key, 'the framework has no such criterion')),
    ...given.filter((key, index) => given.indexOf(key) < index).map((key) => fault(key, 'is there twice')),
    ...scheme.criteria.flatMap(({ task, code, descriptors }) => {
      const scores = descriptors.map(({ score }) => score);
      const path = `${task}/${code}`;
      return [
        ...scheme.scale.filter((score) => !scores.includes(score)).map((score) => fault(path, `no descriptor for score ${score}`)),
        ...scores.filter((score) => !scheme.scale.includes(score)).map((score) => fault(path, `score ${score} is not on the scale`)),
        ...(new Set(scores).size < scores.length ? [fault(path, 'two descriptors for one score')] : []),
      ];
    }),
  ];
}
