// The three forms of an assignment: save a draft, hand in, take back.
import type { Assignment, StoredFile, Submission } from '../state/site.ts';
import { html, nothing } from './html.ts';
import type { Markup } from './html.ts';
import { shownSize } from './shown-date.ts';

const address = (assignment: Assignment): string => `/mod/assign/view.php?id=${assignment.cmid}`;

/** Files to add, files to take out, and the text where the assignment has one. */
export const editForm = (assignment: Assignment, submission: Submission): Markup => html`
  <h2>${submission.files.length === 0 ? 'Add your work' : 'Edit your work'}</h2>
  <form class="sheet" method="post" action="${address(assignment)}" enctype="multipart/form-data">
    <input type="hidden" name="action" value="save" />
    ${
      submission.files.length === 0
        ? nothing
        : html`<fieldset>
            <legend><strong>Files to take out</strong></legend>
            ${submission.files.map(takeOut)}
          </fieldset>`
    }
    <label for="files"
      >Files to add (at most ${assignment.maxfilesubmissions}, up to ${shownSize(assignment.maxsubmissionsizebytes)}
      each)</label
    >
    <input id="files" name="files" type="file" multiple />
    ${
      assignment.onlinetext
        ? html`<label for="onlinetext">Your text</label>
            <textarea id="onlinetext" name="onlinetext">${submission.onlinetext.replaceAll(/<[^>]*>/g, '')}</textarea>`
        : nothing
    }
    <div class="actions">
      <button class="main">${assignment.submissiondrafts ? 'Save as a draft' : 'Save and hand in'}</button>
    </div>
  </form>
`;

const takeOut = (file: StoredFile): Markup => html`
  <label class="tick"><input type="checkbox" name="remove" value="${file.filename}" /> ${file.filename}</label>
`;

export const submitForm = (assignment: Assignment): Markup => html`
  <h2>Hand in</h2>
  <form class="sheet" method="post" action="${address(assignment)}" enctype="multipart/form-data">
    <input type="hidden" name="action" value="submit" />
    <p>Once you hand in, you can make no more changes.</p>
    ${
      assignment.requiresubmissionstatement
        ? html`<label class="tick"
            ><input type="checkbox" name="statement" value="1" required /> ${assignment.submissionstatement}</label
          >`
        : nothing
    }
    <div class="actions"><button class="main">Submit assignment</button></div>
  </form>
`;

export const removeForm = (assignment: Assignment): Markup => html`
  <h2>Take back</h2>
  <form class="sheet" method="post" action="${address(assignment)}" enctype="multipart/form-data">
    <input type="hidden" name="action" value="remove" />
    <p>This takes out everything that you have put in so far.</p>
    <div class="actions"><button class="danger">Remove submission</button></div>
  </form>
`;
