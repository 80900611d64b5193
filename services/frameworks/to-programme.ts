// From the files' shapes to the domain's programmes.
import type { Criterion, Programme, Task } from '../../domain/programme/programme.ts';
import { unitsOf } from '../../domain/programme/unit.ts';
import type { FrameworkFile } from './framework-schema.ts';
import type { ReformedFile } from './reformed-schema.ts';

/** A 2019 programme as printed in Annex C. */
export function toProgramme(file: FrameworkFile): Programme {
  const key = { family: file.family, programme: file.programme, version: file.version };
  const tasks = file.tasks.map((task): Task => ({
    id: task.id,
    name: task.name,
    summary: task.summary,
    wordLimit: task.wordLimit,
    wordLimitGroup: task.wordLimitGroup,
    projectMinimum: task.projectMinimum,
    placementMinimum: task.placementMinimum,
    requirements: task.requirements,
    contentAreas: task.contentAreas.map((area) => ({ ...area, criteria: area.criteria.map(toCriterion) })),
  }));
  return { key, title: file.title, attribution: file.source.attribution, tasks, units: unitsOf(key, tasks.map(({ id }) => id)), caseStudy: null };
}

function toCriterion(criterion: FrameworkFile['tasks'][number]['contentAreas'][number]['criteria'][number]): Criterion {
  return {
    code: criterion.code,
    text: criterion.text,
    stem: criterion.stem ?? null,
    supportingDocuments: criterion.supportingDocuments.map(({ id, label, parts }) => ({ id, label, parts: parts ?? [] })),
  };
}

/** The reformed programmes: one case study each, with the example rubric until a provider loads its own. */
export function toReformedProgrammes(file: ReformedFile): readonly Programme[] {
  const { rubric, wordLimit } = file.configurableDefaults;
  const criteria = rubric.map(({ code, text }): Criterion => ({ code, text, stem: null, supportingDocuments: [] }));
  const area = { id: 'case-study', name: 'Case study', nameInSource: 'Case study', criteria };
  return file.programmes.map(({ programme, title, kind }) => {
    const key = { family: file.family, programme, version: file.version };
    const tasks = file.tasks.map((task): Task => ({
      id: task.id,
      name: task.name,
      summary: task.summary,
      wordLimit: task.wordLimit ?? wordLimit.programmes[programme] ?? wordLimit[kind],
      wordLimitGroup: task.wordLimitGroup,
      projectMinimum: null,
      placementMinimum: null,
      requirements: [],
      contentAreas: [area],
    }));
    const caseStudy = {
      windowDays: Math.max(...file.tasks.map(({ windowCalendarDays }) => windowCalendarDays)),
      engagementPercent: file.award.engagementThresholdPercent,
    };
    return { key, title, attribution: null, tasks, units: unitsOf(key, tasks.map(({ id }) => id)), caseStudy };
  });
}
