// A row on the line, as a block: {{#mrow kind="sect" margin="Milestones"}}…{{/mrow}}. A helper and not a partial, because a partial's
// props would shadow the fields that the block inside it reads.
import Handlebars from 'handlebars';

/** The block's options as Handlebars hands them to a helper. */
interface BlockOptions {
  fn(context: unknown): string;
  readonly hash: Readonly<Record<string, unknown>>;
}

/**
 * Where and when left of the line, what right of it. `margin` is one line of text; `kind` is '' or the row's spacing:
 * `sect` begins a part of the page, `pt` follows close. The block has been rendered, and so escaped, before it comes here.
 */
export function mrow(this: unknown, options: unknown): Handlebars.SafeString {
  if (!isBlock(options)) throw new TypeError('mrow is a block');
  const kind = Handlebars.escapeExpression(String(options.hash['kind']));
  const margin = Handlebars.escapeExpression(String(options.hash['margin']));
  return new Handlebars.SafeString(
    `<div class="mrow ${kind}"><div class="m">${margin}</div><div class="b">\n${options.fn(this)}</div></div>`,
  );
}

function isBlock(options: unknown): options is BlockOptions {
  return typeof options === 'object' && options !== null && 'fn' in options && 'hash' in options;
}
