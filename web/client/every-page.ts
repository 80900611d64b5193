// What every page gains when scripts run; all of it works without.
import { focusErrorSummary } from './parts/focus-error-summary.ts';
import { refuseSecondSubmit } from './parts/refuse-second-submit.ts';
import { showBeside } from './parts/show-beside.ts';
import { submitFiltersOnChange } from './parts/submit-filters-on-change.ts';

focusErrorSummary(document);
refuseSecondSubmit(document);
showBeside(document);
submitFiltersOnChange(document);
