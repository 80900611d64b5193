// What a schema cannot see: that a framework's counts are its own, its programme exists and its areas are the six.
import { contentAreaIds, isContentArea } from '../../domain/programme/content-areas.ts';
import { criteriaOf } from '../../domain/programme/criterion-key.ts';
import { isProgramme } from '../../domain/programme/programme-key.ts';
import type { Programme } from '../../domain/programme/programme.ts';
import type { Fault } from './data-file.ts';
import type { FrameworkFile } from './framework-schema.ts';
import type { ReformedFile } from './reformed-schema.ts';

/** The faults of a 2019 framework: its programme (R1), its counts (R3), criteria printed twice (R4), its content areas (R6). */
export function checkFramework(file: string, framework: FrameworkFile, programme: Programme): readonly Fault[] {
  const rows = criteriaOf(programme);
  const { counts } = framework;
  const areas = new Set(rows.map(({ area }) => area));
  const twice = rows.filter(({ key }, index) => rows.findIndex((row) => row.key === key) < index);
  const criteria = programme.tasks.flatMap(({ contentAreas }) => contentAreas.flatMap((area) => area.criteria));
  return [
    ...checkProgramme(file, programme),
    ...differs(file, 'counts.tasks', counts.tasks, programme.tasks.length),
    ...differs(file, 'counts.criterionRows', counts.criterionRows, rows.length),
    ...differs(file, 'counts.distinctCodes', counts.distinctCodes, new Set(rows.map(({ code }) => code)).size),
    ...differs(file, 'counts.criteriaNeedingDocuments', counts.criteriaNeedingDocuments,
      criteria.filter(({ supportingDocuments }) => supportingDocuments.length > 0).length),
    ...programme.tasks.flatMap(({ id }) =>
      differs(file, `counts.criteriaPerTask.${id}`, counts.criteriaPerTask[id] ?? 0, rows.filter(({ task }) => task === id).length),
    ),
    ...twice.map(({ key }) => ({ file, path: key, problem: 'this criterion is printed twice in its task' })),
    ...[...areas].filter((id) => !isContentArea(id)).map((id) => ({ file, path: id, problem: 'is not one of the six content areas' })),
    ...contentAreaIds.filter((id) => !areas.has(id)).map((id) => ({ file, path: id, problem: 'this content area is missing' })),
  ];
}

/** The faults of the reformed file: its programmes (R1) and its counts. */
export function checkReformed(file: string, reformed: ReformedFile, programmes: readonly Programme[]): readonly Fault[] {
  const { counts } = reformed;
  const ofKind = (wanted: string): number => reformed.programmes.filter(({ kind }) => kind === wanted).length;
  return [
    ...programmes.flatMap((programme) => checkProgramme(file, programme)),
    ...differs(file, 'counts.programmes', counts.programmes, reformed.programmes.length),
    ...differs(file, 'counts.specialist', counts.specialist, ofKind('specialist')),
    ...differs(file, 'counts.leadership', counts.leadership, ofKind('leadership')),
    ...differs(file, 'counts.tasksPerProgramme', counts.tasksPerProgramme, reformed.tasks.length),
    ...(reformed.tasks.length === 1 ? [] : [{ file, path: 'tasks', problem: 'a reformed programme has one final assessment' }]),
  ];
}

function checkProgramme(file: string, { key }: Programme): readonly Fault[] {
  if (isProgramme(key.family, key.programme)) return [];
  return [{ file, path: 'programme', problem: `${key.programme} is no programme of ${key.family}` }];
}

function differs(file: string, path: string, stated: number, counted: number): readonly Fault[] {
  return stated === counted ? [] : [{ file, path, problem: `says ${stated}, counted ${counted}` }];
}
